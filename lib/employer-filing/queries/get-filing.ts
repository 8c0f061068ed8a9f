import type { Actor } from '@/lib/kernel/actor'
import type { Fault } from '@/lib/register-import/sheet/model'
import { isId } from '@/lib/kernel/id'
import { maskResidentId } from '@/lib/kernel/mask'
import { pastTheFence } from '@/lib/platform/reach'
import { reading } from '@/lib/platform/transaction'
import type { EmployerFiling, FiledRow, FiledRowState } from '../model'
import { mayHandle } from '../permission'
import { findFiledRows, findFiling } from '../repository/filings'
import { rowState } from '../rules/row-state'
import { checkFiling, fileableRows } from '../steps/check-filing'
import type { CheckedRow } from '../steps/check-rows'

/** A row as the contact reads it before confirming. */
export type PreviewRow = Pick<CheckedRow, 'row' | 'name' | 'verdict' | 'amountFen' | 'isReachable'> & {
  readonly identityMasked: string
  readonly isFileable: boolean
  readonly faults: readonly Pick<Fault, 'header' | 'text'>[]
}

export type FilingPreview = {
  readonly rows: readonly PreviewRow[]
  readonly notices: readonly string[]
  /** To be posted back: what was seen is what is begun. */
  readonly fileable: string
  readonly fileableCount: number
}

export type FilingView = Pick<EmployerFiling, 'id' | 'itemTitle' | 'fileName' | 'uploadedAt' | 'filedAt'> & {
  /** Null once confirmed, and where the sheet cannot be taken any more. */
  readonly preview: FilingPreview | null
  readonly problem: string | null
  readonly rows: readonly (FiledRow & { readonly state: FiledRowState })[]
}

/** A sheet of the actor's own enterprise: what each row would be, or what became of it. Null for anybody else. */
export async function getFiling(actor: Actor, id: string, now: Date): Promise<FilingView | null> {
  const filing = isId(id) ? await findFiling(reading, actor.countyCode, id) : null
  if (!filing || mayHandle(actor, filing)) return null
  const { itemTitle, fileName, uploadedAt, filedAt } = filing
  const head = { id, itemTitle, fileName, uploadedAt, filedAt, preview: null, problem: null, rows: [] }
  if (filedAt) {
    const rows = await findFiledRows(reading, actor.countyCode, id)
    return { ...head, rows: rows.map((row) => ({ ...row, state: rowState(row) })) }
  }
  const checked = await pastTheFence(() => checkFiling(reading, actor, filing, now))
  if (!checked.ok) {
    const { failure } = checked
    return { ...head, problem: failure.kind === 'refused' ? (failure.reasons[0]?.text ?? null) : null }
  }
  const { rows, sheet } = checked.value
  const shown = rows.map(toPreviewRow)
  const fileableCount = shown.filter(({ isFileable }) => isFileable).length
  return { ...head, preview: { rows: shown, notices: sheet.notices, fileable: fileableRows(rows), fileableCount } }
}

const toPreviewRow = ({ identityNumber, opening, faults, ...row }: CheckedRow): PreviewRow => ({
  ...{ row: row.row, name: row.name, verdict: row.verdict, amountFen: row.amountFen, isReachable: row.isReachable },
  identityMasked: identityNumber === '' ? '' : maskResidentId(identityNumber),
  isFileable: opening !== null,
  faults: faults.map(({ header, text }) => ({ header, text })),
})
