'use client'
import { FACT_CATALOGUE, FACT_KEYS } from '@/lib/fact/catalogue'
import { isFields, typedText } from '@/lib/policy/rulebook/editor/at-path'
import { SearchBox } from './search-box'

const DATE_FACTS = FACT_KEYS.filter((key) => FACT_CATALOGUE[key].type === 'date').map((key) => ({
  value: key,
  label: FACT_CATALOGUE[key].label,
}))

const STARTS: Readonly<Record<string, unknown>> = {
  default: undefined,
  applicationDay: 'applicationDay',
  fact: { fact: '' },
  day: { day: '' },
}

function kindOf(value: unknown): string {
  if (!isFields(value)) return value === undefined ? 'default' : 'applicationDay'
  return 'fact' in value ? 'fact' : 'day'
}

/** 基准日 of one comparison; without one the day of the whole condition counts. */
export function DayChoice({ value, onChange }: { value: unknown; onChange: (value: unknown) => void }) {
  const kind = kindOf(value)
  const text = isFields(value) ? typedText(value[kind]) : ''
  return (
    <span className="flex flex-wrap items-center gap-2">
      <select
        aria-label="看哪一天"
        value={kind}
        onChange={(event) => onChange(STARTS[event.target.value])}
        className="field-box w-auto text-ink-2"
      >
        <option value="default">基准日同本条</option>
        <option value="applicationDay">看申请日</option>
        <option value="fact">看某个日期事实那天</option>
        <option value="day">看固定的一天</option>
      </select>
      {kind === 'fact' ? (
        <SearchBox
          label="哪个日期事实"
          value={text}
          choices={DATE_FACTS}
          onChoose={(fact) => onChange({ fact })}
          className="w-48"
        />
      ) : null}
      {kind === 'day' ? (
        <input
          type="date"
          aria-label="固定的一天"
          value={text}
          onChange={(event) => onChange({ day: event.target.value })}
          className="field-box w-auto"
        />
      ) : null}
    </span>
  )
}
