import type { EntryOutcome } from '@/lib/fact/rules/entry'
import type { ImportPreview } from '../model'
import { maskDocument, maskPhone } from '@/lib/kernel/mask'
import { cellText, plainText } from '../sheet/cell-text'
import type { Cell, Fault, ReadSheet, SheetContent } from '../sheet/model'

/** Rows of the file that a preview shows. */
export const SHOWN_ROWS = 10

/** The first rows as the file has them, each with what it would do. Numbers of people are masked: the page is kept. */
export function previewOf(
  file: {
    readonly sheet: SheetContent
    readonly layout: Pick<ReadSheet, 'used'>
    readonly firstRows: readonly number[]
    readonly notices: readonly string[]
  },
  { outcomes, faults }: { readonly outcomes: readonly EntryOutcome[]; readonly faults: readonly Fault[] },
): ImportPreview {
  const { sheet, layout, firstRows, notices } = file
  const faulty = new Set(faults.map(({ row }) => row))
  const last = firstRows.at(-1) ?? 0
  const does = new Map(outcomes.filter(({ row }) => row <= last).map(({ row, is }) => [row, is]))
  return {
    notices,
    headers: layout.used.map(({ header }) => header),
    rows: firstRows.map((row) => ({
      row,
      cells: layout.used.map(({ index, key }) => textOf(sheet.rows[row - 1]?.[index] ?? null, key)),
      is: faulty.has(row) ? 'faulty' : (does.get(row) ?? 'same'),
    })),
  }
}

function textOf(cell: Cell, key: string): string {
  if (cell === null) return ''
  if (key === 'identityNumber') return maskDocument(plainText(cell))
  return key === 'phone' ? maskPhone(plainText(cell)) : cellText(cell)
}
