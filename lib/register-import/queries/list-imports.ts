import { cursorText, parseCursor } from '@/lib/fact/rules/keyset'
import type { Actor } from '@/lib/kernel/actor'
import { reading } from '@/lib/platform/transaction'
import { KINDS } from '../kinds/import-kinds'
import type { ImportCounts, ImportStatus } from '../model'
import { mayImport, seesAllImports } from '../permission'
import { findBatchPage } from '../repository/batch-list'

export type ImportLine = ImportCounts & {
  id: string
  kindLabel: string
  fileName: string
  status: ImportStatus
  uploadedByName: string
  uploadedAt: Date
}

const PAGE_SIZE = 30

/** 导入批次, latest first: one's own, and everybody's for those who keep the whole county's register. */
export async function listImports(actor: Actor, after?: string): Promise<{ lines: ImportLine[]; next: string | null }> {
  if (mayImport(actor, 'list')) return { lines: [], next: null }
  const uploadedById = seesAllImports(actor) ? null : actor.accountId
  const page = { uploadedById, after: parseCursor(after), size: PAGE_SIZE + 1 }
  const rows = await findBatchPage(reading, actor.countyCode, page)
  const shown = rows.slice(0, PAGE_SIZE)
  const last = shown.at(-1)
  return {
    lines: shown.map(({ kind, ...row }) => ({ ...row, kindLabel: KINDS[kind].label })),
    next: rows.length > PAGE_SIZE && last ? cursorText({ at: last.uploadedAt, id: last.id }) : null,
  }
}
