'use client'

/** What becomes of the rest below one fen. Not written, it is dropped. */
export function Rounding({
  label,
  value,
  onChange,
}: {
  label: string
  value: string
  onChange: (value: unknown) => void
}) {
  return (
    <select
      aria-label={`${label}的尾数`}
      value={value}
      onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.value)}
      className="field-box w-auto"
    >
      <option value="">尾数去掉（不写）</option>
      <option value="down">去尾</option>
      <option value="halfUp">四舍五入</option>
    </select>
  )
}

/** From which count on each one is paid for. */
export function Over({
  label,
  value,
  onChange,
}: {
  label: string
  value: unknown
  onChange: (value: unknown) => void
}) {
  return (
    <span className="flex items-center gap-2">
      超出
      <input
        aria-label={`${label}：超出多少才算`}
        inputMode="numeric"
        value={typeof value === 'number' ? value : ''}
        onChange={(event) => onChange(/^\d{1,9}$/.test(event.target.value) ? Number(event.target.value) : undefined)}
        className="field-box w-20"
      />
      的部分
    </span>
  )
}
