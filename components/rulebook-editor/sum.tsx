'use client'
import { Plus, Trash2 } from 'lucide-react'
import { useId } from 'react'
import { Button } from '@/components/ui/button'
import { FACT_CATALOGUE, FACT_KEYS, type FactType } from '@/lib/fact/catalogue'
import { isFields, listOf, typedText } from '@/lib/policy/rulebook/editor/at-path'
import { MONEY_UNITS, PERCENT_UNITS, QuantityInput } from './quantity-input'
import { type Choice, SearchBox } from './search-box'
import { Over, Rounding } from './sum-details'

const KINDS = {
  fixed: '固定金额',
  amountOf: '取某项金额',
  percent: '某项金额的百分比',
  percentOf: '算出的金额的百分比',
  each: '按数量：每一个多少',
  min: '几项取小',
  max: '几项取大',
  sum: '几项合计',
} as const
type Kind = keyof typeof KINDS

function kindOf(value: unknown): Kind {
  if (!isFields(value)) return 'fixed'
  if ('percent' in value) return isFields(value.of) || isMoneyText(value.of) ? 'percentOf' : 'percent'
  return (['amountOf', 'each', 'min', 'max', 'sum'] as const).find((kind) => kind in value) ?? 'fixed'
}

const isMoneyText = (value: unknown): boolean => typeof value === 'string' && /元$/.test(value)

const STARTS: Readonly<Record<Kind, unknown>> = {
  fixed: '',
  amountOf: { amountOf: '' },
  percent: { percent: '', of: '' },
  percentOf: { percent: '', of: { min: ['', ''] } },
  each: { each: '', of: '' },
  min: { min: ['', ''] },
  max: { max: ['', ''] },
  sum: { sum: ['', ''] },
}

type SumProps = { label: string; value: unknown; onChange: (value: unknown) => void }

/** How a sum is reckoned, and with what. */
export function Sum({ label, value, onChange }: SumProps) {
  const id = useId()
  const kind = kindOf(value)
  return (
    <div className="flex flex-wrap items-center gap-2">
      <label htmlFor={id} className="sr-only">
        {label}的算法
      </label>
      <select
        id={id}
        value={kind}
        onChange={(event) => onChange(STARTS[event.target.value as Kind])}
        className="field-box w-auto"
      >
        {Object.entries(KINDS).map(([key, word]) => (
          <option key={key} value={key}>
            {word}
          </option>
        ))}
      </select>
      <SumParts kind={kind} label={label} value={value} onChange={onChange} />
    </div>
  )
}

const factsOf = (type: FactType): readonly Choice[] =>
  FACT_KEYS.filter((key) => FACT_CATALOGUE[key].type === type).map((key) => ({
    value: key,
    label: FACT_CATALOGUE[key].label,
  }))
const MONEY_FACTS = factsOf('moneyFen')
const COUNT_FACTS = factsOf('integer')

function SumParts({ kind, label, value, onChange }: SumProps & { kind: Kind }) {
  const fields = isFields(value) ? value : {}
  const text = (field: string): string => (typeof fields[field] === 'string' ? fields[field] : '')
  const put = (field: string) => (next: unknown) => onChange({ ...fields, [field]: next })
  const fact = (field: string, choices: readonly Choice[], name: string) => (
    <SearchBox
      label={`${label}：${name}`}
      value={text(field)}
      choices={choices}
      onChoose={put(field)}
      className="max-w-64"
    />
  )
  switch (kind) {
    case 'fixed':
      return <QuantityInput label={label} value={typedText(value)} units={MONEY_UNITS} onType={onChange} />
    case 'amountOf':
      return fact('amountOf', MONEY_FACTS, '哪项金额')
    case 'percent':
    case 'percentOf':
      return (
        <>
          {kind === 'percent' ? (
            fact('of', MONEY_FACTS, '基数')
          ) : (
            <Sum label={`${label}的基数`} value={fields.of} onChange={put('of')} />
          )}
          <span>的</span>
          <span className="w-28">
            <QuantityInput
              label={`${label}的比例`}
              value={text('percent')}
              units={PERCENT_UNITS}
              onType={put('percent')}
            />
          </span>
          <Rounding label={label} value={text('rounding')} onChange={put('rounding')} />
        </>
      )
    case 'each':
      return (
        <>
          {fact('of', COUNT_FACTS, '按哪个数')}
          <span>每一个</span>
          <span className="w-44">
            <QuantityInput
              label={`${label}：每一个多少`}
              value={text('each')}
              units={MONEY_UNITS}
              onType={put('each')}
            />
          </span>
          <Over label={label} value={fields.over} onChange={put('over')} />
        </>
      )
    case 'min':
    case 'max':
    case 'sum':
      return <Terms label={label} terms={listOf(fields[kind])} onChange={put(kind)} />
  }
}

type TermsProps = { label: string; terms: readonly unknown[]; onChange: (value: unknown) => void }

function Terms({ label, terms, onChange }: TermsProps) {
  return (
    <div className="w-full space-y-2 border-l-2 border-line pl-3">
      {terms.map((term, index) => (
        <div key={index} className="flex items-start gap-2">
          <Sum
            label={`${label}第 ${index + 1} 项`}
            value={term}
            onChange={(next) => onChange(terms.map((one, at) => (at === index ? next : one)))}
          />
          <Button
            variant="quiet"
            size="icon"
            aria-label={`删除${label}第 ${index + 1} 项`}
            icon={<Trash2 aria-hidden className="size-4" />}
            onClick={() => onChange(terms.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      <Button size="sm" icon={<Plus aria-hidden className="size-4" />} onClick={() => onChange([...terms, ''])}>
        增加一项
      </Button>
    </div>
  )
}
