'use client'
import { FACT_CATALOGUE, isFactKey, type FactDefinition } from '@/lib/fact/catalogue'
import { codeLabel } from '@/lib/fact/catalogue/code-label'
import { CODE_TABLES } from '@/lib/fact/codes/code-tables'
import { listOf, typedText } from '@/lib/policy/rulebook/editor/at-path'
import { Named } from './known-list'
import { MONEY_UNITS, MONTH_UNITS, QuantityInput } from './quantity-input'
import { type Choice, SearchBox } from './search-box'

type Props = { fact: string; operator: string; operand: unknown; onChange: (operand: unknown) => void }

/** What a fact is compared with: the comparison says how many values, the fact how each is written. */
export function OperandInput({ fact, operator, operand, onChange }: Props) {
  if (!isFactKey(fact)) return null
  const definition = FACT_CATALOGUE[fact]
  const choices = choicesOf(definition)
  switch (operator) {
    case 'exists':
      return <span className="text-ink-2">是什么都可以，但要知道</span>
    case 'heldFor':
    case 'within':
      return (
        <span className="w-40">
          <QuantityInput label="期限" value={typedText(operand)} units={MONTH_UNITS} onType={onChange} />
        </span>
      )
    case 'oneOf':
      return choices.length > 0 ? (
        <Named chosen={listOf(operand).map(typedText)} choices={choices} label="一个" onChange={onChange} />
      ) : (
        <Listed operand={operand} onChange={onChange} />
      )
    case 'between':
      return <Between definition={definition} operand={operand} onChange={onChange} />
    default:
      return <One label="值" definition={definition} value={operand} onChange={onChange} />
  }
}

/** The codes of a fact with their words; 无 where a list has none of its own. */
function choicesOf({ codeList }: FactDefinition): readonly Choice[] {
  if (codeList === null) return []
  const entries = CODE_TABLES[codeList].entries.map(({ code, label }) => ({ value: String(code), label }))
  const hasNone = entries.some(({ value }) => value === 'none')
  return hasNone ? entries : [...entries, { value: 'none', label: codeLabel(codeList, 'none') }]
}

function Listed({ operand, onChange }: Pick<Props, 'operand' | 'onChange'>) {
  return (
    <input
      aria-label="值，几个之间用顿号隔开"
      value={listOf(operand).map(typedText).join('、')}
      onChange={(event) => onChange(event.target.value.split('、'))}
      className="field-box w-56"
    />
  )
}

type OneProps = { label: string; definition: FactDefinition; value: unknown; onChange: (value: unknown) => void }

function Between({ definition, operand, onChange }: Omit<OneProps, 'label' | 'value'> & { operand: unknown }) {
  const [from, to] = listOf(operand)
  return (
    <span className="flex flex-wrap items-center gap-2">
      <One label="起" definition={definition} value={from} onChange={(next) => onChange([next, to ?? ''])} />
      至
      <One label="止" definition={definition} value={to} onChange={(next) => onChange([from ?? '', next])} />
    </span>
  )
}

/** One value, by the fact's own kind. */
function One({ label, definition, value, onChange }: OneProps) {
  const text = typedText(value)
  switch (definition.type) {
    case 'moneyFen':
      return (
        <span className="w-44">
          <QuantityInput label={label} value={text} units={MONEY_UNITS} onType={onChange} />
        </span>
      )
    case 'integer':
      return <Count label={label} unit={definition.unit} value={value} onChange={onChange} />
    case 'boolean':
      return <YesNo label={label} value={value} onChange={onChange} />
    case 'date':
    case 'month':
      return (
        <input
          type={definition.type}
          aria-label={label}
          value={text}
          onChange={(event) => onChange(event.target.value)}
          className="field-box w-auto"
        />
      )
    case 'code':
    case 'codes':
      return (
        <SearchBox label={label} value={text} choices={choicesOf(definition)} onChoose={onChange} className="w-56" />
      )
    case 'text':
      return (
        <input
          aria-label={label}
          value={text}
          onChange={(event) => onChange(event.target.value)}
          className="field-box w-56"
        />
      )
  }
}

/** A count with the unit of its fact; '3年' stays so written where it was. */
function Count({
  label,
  unit,
  value,
  onChange,
}: Pick<OneProps, 'label' | 'value' | 'onChange'> & { unit: string | null }) {
  const [, digits, suffix = ''] = /^(-?\d*)\s*(\D*)$/.exec(typedText(value)) ?? []
  const type = (text: string) => {
    const isNumber = /^-?\d{1,9}$/.test(text)
    if (typeof value === 'string' && suffix !== '') onChange(`${text}${suffix}`)
    else onChange(isNumber ? Number(text) : text)
  }
  return (
    <span className="flex items-center gap-2">
      <input
        inputMode="numeric"
        aria-label={label}
        value={digits ?? typedText(value)}
        onChange={(event) => type(event.target.value)}
        className="field-box w-24 tabular-nums"
      />
      <span className="text-ink-2">{suffix || unit}</span>
    </span>
  )
}

function YesNo({ label, value, onChange }: Pick<OneProps, 'label' | 'value' | 'onChange'>) {
  return (
    <select
      aria-label={label}
      value={String(value)}
      onChange={(event) => onChange(event.target.value === 'true')}
      className="field-box w-auto"
    >
      {typeof value === 'boolean' ? null : <option value={String(value)}>请选择</option>}
      <option value="true">是</option>
      <option value="false">否</option>
    </select>
  )
}
