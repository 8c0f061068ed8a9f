import { factOf, type FactKey, type FactReader, type FactType, type FactValue } from '@/lib/fact/catalogue'
import { codeLabel } from '@/lib/fact/catalogue/code-label'
import { CODE_TABLES } from '@/lib/fact/codes/code-tables'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { describeDay } from '../engine/describe-test'
import type { Rulebook } from '../rulebook/schema'
import { type FactRead, factsRead } from './facts-read'
import { readTyped, typedOf } from './read-typed'
import type { TrialChange } from './schema'
import { dayIn } from './solve'

/** A fact that may be changed at a trial, with what it is now. */
export type TrialField = {
  readonly fact: FactKey
  readonly label: string
  readonly type: FactType
  readonly unit: string | null
  readonly typed: string
  /** Known, but not shown to the desk (出生日期 of a real person). */
  readonly isHidden: boolean
  /** What is wrong with what was typed; null when it was understood. */
  readonly problem: string | null
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

/** Beyond so many codes only those that the rulebook names are offered. */
const MOST_OFFERED = 80

type Scene = {
  readonly reader: FactReader
  readonly day: PlainDate
  readonly changes: readonly TrialChange[]
  /** Of somebody of the register what is sensitive stays hidden. */
  readonly hides: boolean
}

/** Every fact that the rulebook reads, in its order, as the person has it now. */
export const trialFields = (rulebook: Rulebook, scene: Scene): TrialField[] =>
  factsRead(rulebook, scene.day).map((read) => fieldOf(read, scene))

function fieldOf(read: FactRead, { reader, day, changes, hides }: Scene): TrialField {
  const { fact, asOf } = read
  const { label, type, unit, sensitivity } = factOf(fact)
  const { value } = reader.read(fact, asOf === null ? day : (dayIn(reader, asOf, day) ?? day))
  const said = changes.findLast((one) => one.fact === fact)?.typed
  const isUnread = said !== undefined && readTyped(fact, said) === undefined
  const isHidden = hides && said === undefined && sensitivity === 'sensitive' && value !== null
  return {
    fact,
    label: `${label}${describeDay(asOf)}`,
    type,
    unit,
    typed: isUnread ? said : isHidden ? '' : typedOf(fact, value),
    isHidden,
    problem: isUnread ? `写法不对，没有改动：${HOW[type]}` : null,
    options: optionsOf(read, value),
  }
}

const HOW: Readonly<Record<FactType, string>> = {
  integer: '请写整数，例如 3',
  moneyFen: '请写金额，单位元，例如 400000',
  date: '请写日期，例如 2026-01-01',
  month: '请写月份，例如 2026-01',
  boolean: '请选是或否',
  code: '请从列表里选',
  codes: '请从列表里选',
  text: '请写文字',
}

function optionsOf({ fact, named }: FactRead, value: FactValue | null): TrialField['options'] {
  const { type, codeList, whenAbsent } = factOf(fact)
  if (type === 'boolean') return ['是', '否'].map((word) => ({ value: word, label: word }))
  if (codeList === null) return []
  const all: readonly string[] = CODE_TABLES[codeList].codes
  const own = [named, value].flat(2).filter((one): one is string => typeof one === 'string')
  const none = type === 'codes' || whenAbsent === 'none' ? ['none'] : []
  const codes = new Set([...none, ...(all.length > MOST_OFFERED ? [...own, ...all.slice(0, MOST_OFFERED)] : all)])
  return [...codes].map((code) => ({ value: code, label: code === 'none' ? '无' : codeLabel(codeList, code) }))
}
