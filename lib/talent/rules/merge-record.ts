import { addToMonth } from '@/lib/kernel/plain-month'
import type { Credential, Education, Employment, Honour, Housing, InsuranceSpell } from '../model'
import { spellsOverlap } from './insured-months'
import { employmentText, insuranceText } from './record-text'

/**
 * What an entry of many rows makes of one record under a talent. Only what the entry says changes a record that is there
 * already; nothing is ever entered twice.
 */
export type Merge<R> =
  | { readonly is: 'same' }
  | { readonly is: 'new'; readonly row: R }
  | { readonly is: 'changed'; readonly row: R; readonly before: R }
  | { readonly is: 'refused'; readonly field: string; readonly code: string; readonly text: string }

const refuse = (field: string, code: string, text: string) => ({ is: 'refused', field, code, text }) as const
/** Equal, or at least one of them not said. */
const agree = (a: string | null, b: string | null): boolean => a === null || b === null || a === b

export const mergeEducation = (rows: readonly Education[], said: Education): Merge<Education> =>
  merge(rows, said, (row) =>
    row.certificateNumber !== null && said.certificateNumber !== null
      ? row.certificateNumber === said.certificateNumber
      : row.educationCode === said.educationCode && row.schoolName === said.schoolName,
  )

export const mergeCredential = (rows: readonly Credential[], said: Credential): Merge<Credential> =>
  merge(
    rows,
    said,
    (row) => row.kind === said.kind && row.code === said.code && agree(row.certificateNumber, said.certificateNumber),
  )

export const mergeHonour = (rows: readonly Honour[], said: Honour): Merge<Honour> =>
  merge(rows, said, (row) => row.name === said.name && row.level === said.level && agree(row.awardedOn, said.awardedOn))

export const mergeHousing = (rows: readonly Housing[], said: Housing): Merge<Housing> =>
  merge(rows, said, (row) => row.filedOn === said.filedOn && agree(row.contractNumber, said.contractNumber))

/** Work with the same employer from the same day is the same employment. One open full-time employment at a time. */
export function mergeEmployment(rows: readonly Employment[], said: Employment): Merge<Employment> {
  const merged = merge(rows, said, (row) => row.enterpriseId === said.enterpriseId && row.startedOn === said.startedOn)
  if (merged.is !== 'new' && merged.is !== 'changed') return merged
  const { row } = merged
  if (row.endedOn !== null && row.endedOn < row.startedOn)
    return refuse('endedOn', 'order', `离职日期不能早于到岗日期 ${row.startedOn}`)
  if (row.contractFrom !== null && row.contractTo !== null && row.contractTo < row.contractFrom)
    return refuse('contractTo', 'order', `合同终止日不能早于起始日 ${row.contractFrom}`)
  const open = rows.find((one) => one.id !== row.id && isOpenFullTime(one))
  return open && isOpenFullTime(row)
    ? refuse('startedOn', 'stillEmployed', `仍在职于${employmentText(open)}，请先登记离职`)
    : merged
}

export const isOpenFullTime = ({ mode, endedOn }: Employment): boolean => mode === 'fullTime' && endedOn === null

/** Months of the same payer grow together to one spell; a month that somebody else has paid is refused. */
export function mergeInsurance(rows: readonly InsuranceSpell[], said: InsuranceSpell): Merge<InsuranceSpell> {
  const ofPayer = rows.filter(({ payerId }) => agree(payerId, said.payerId))
  if (ofPayer.some((row) => row.fromMonth <= said.fromMonth && reaches(row, said.toMonth))) return { is: 'same' }
  const before = ofPayer.find((row) => touches(row, said))
  const row = before ? { ...joined(before, said), source: said.source } : said
  const clash = rows.find((one) => one.id !== before?.id && spellsOverlap(one, row))
  if (clash) return refuse('fromMonth', 'monthsOverlap', `与已登记的时段（${insuranceText(clash)}）有重复月份`)
  return before ? { is: 'changed', row, before } : { is: 'new', row }
}

const reaches = (row: InsuranceSpell, month: string | null): boolean =>
  row.toMonth === null || (month !== null && month <= row.toMonth)

const touches = (a: InsuranceSpell, b: InsuranceSpell): boolean =>
  (a.toMonth === null || b.fromMonth <= addToMonth(a.toMonth, 1)) &&
  (b.toMonth === null || a.fromMonth <= addToMonth(b.toMonth, 1))

const joined = (a: InsuranceSpell, b: InsuranceSpell): InsuranceSpell => ({
  ...a,
  payerId: a.payerId ?? b.payerId,
  payerName: a.payerName ?? b.payerName,
  fromMonth: a.fromMonth < b.fromMonth ? a.fromMonth : b.fromMonth,
  toMonth: a.toMonth === null || b.toMonth === null ? null : a.toMonth > b.toMonth ? a.toMonth : b.toMonth,
})

function merge<R extends { id: string; source: string }>(
  rows: readonly R[],
  said: R,
  isSame: (row: R) => boolean,
): Merge<R> {
  const before = rows.find(isSame)
  if (!before) return { is: 'new', row: said }
  const { id: _id, source, ...fields } = said
  const given = Object.entries(fields).filter(([, value]) => value !== null)
  const differs = given.some(([key, value]) => before[key as keyof R] !== value)
  if (!differs) return { is: 'same' }
  return { is: 'changed', before, row: { ...before, ...(Object.fromEntries(given) as Partial<R>), source } }
}
