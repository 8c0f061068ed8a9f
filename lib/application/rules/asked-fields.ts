import { factOf, type FactKey, type FactType, type FactUnit, type FactValue } from '@/lib/fact/catalogue'
import { CODE_TABLES } from '@/lib/fact/codes/code-tables'
import { toFen, toYuanText } from '@/lib/kernel/fen'
import type { AskedFact } from '@/lib/policy/rulebook/schema'
import type { ApplicationCore } from '../model'
import { isOpenField } from './applicant-permission'

export type Choice = { readonly value: string; readonly label: string }

/** One question of the form, with what was typed so far. */
export type AskedField = {
  readonly fact: FactKey
  /** Name of the control: 'answers/housing.filedOn'. */
  readonly name: string
  readonly label: string
  readonly hint: string | null
  readonly isRequired: boolean
  readonly type: FactType
  readonly unit: FactUnit | null
  readonly choices: readonly Choice[]
  readonly typed: string
  readonly isOpen: boolean
  /** What the officer asked to be put right. */
  readonly returned: string | null
}

/** The questions of a form; a choice of places begins with the county itself. */
export const askedFields = (asked: readonly AskedFact[], application: ApplicationCore): AskedField[] =>
  asked.map(({ fact, hint, required }) => {
    const { label, type, unit, codeList } = factOf(fact)
    return {
      fact,
      name: `answers/${fact}`,
      label,
      hint: hint ?? null,
      isRequired: required,
      type,
      unit,
      choices: codeList === null ? [] : choicesOf(codeList, application.countyCode),
      typed: application.unread[fact] ?? typedText(type, application.answers[fact]),
      isOpen: isOpenField(application, fact),
      returned: application.returnedFields?.find(({ field }) => field === fact)?.message ?? null,
    }
  })

function choicesOf(list: keyof typeof CODE_TABLES, countyCode: string): Choice[] {
  const entries = CODE_TABLES[list].entries.map(({ code, label }) => ({ value: code, label }))
  return list === 'GB/T 2260' ? [{ value: countyCode, label: '本县' }, ...entries] : entries
}

/** An answer as its control takes it back. */
function typedText(type: FactType, value: FactValue | undefined): string {
  if (value === undefined) return ''
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (type === 'moneyFen') return toYuanText(toFen(Number(value))).replace(/\.00$/, '')
  return typeof value === 'object' ? value.join(',') : String(value)
}
