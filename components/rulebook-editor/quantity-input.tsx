'use client'

type Props = {
  id?: string
  label?: string
  value: string
  units: readonly [string, ...string[]]
  onType: (text: string) => void
  describedBy?: string | undefined
  invalid?: boolean
}

export const MONEY_UNITS = ['元', '万元'] as const
export const MONTH_UNITS = ['个月', '年'] as const
export const PERCENT_UNITS = ['%'] as const

/** A number with its unit, kept as the one text the file has: 3000元, 36个月, 60%. What is no number stays as typed. */
export function QuantityInput({ id, label, value, units, onType, describedBy, invalid = false }: Props) {
  const unit = [...units].sort((a, b) => b.length - a.length).find((one) => value.endsWith(one))
  const number = unit === undefined ? value : value.slice(0, value.length - unit.length)
  const chosen = unit ?? units[0]
  return (
    <span className="flex items-center gap-2">
      <input
        id={id}
        aria-label={label}
        aria-describedby={describedBy}
        aria-invalid={invalid || undefined}
        inputMode="decimal"
        value={number}
        onChange={(event) => onType(event.target.value === '' ? '' : `${event.target.value}${chosen}`)}
        className="field-box min-w-20 tabular-nums"
      />
      {units.length === 1 ? (
        <span className="shrink-0 text-ink-2">{chosen}</span>
      ) : (
        <select
          aria-label={label === undefined ? '单位' : `${label}的单位`}
          value={chosen}
          onChange={(event) => onType(`${number}${event.target.value}`)}
          className="field-box w-auto shrink-0"
        >
          {units.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      )}
    </span>
  )
}
