import type { SubjectKind } from '@/lib/fact/model'
import type { Actor } from '@/lib/kernel/actor'
import { isId } from '@/lib/kernel/id'
import { reading } from '@/lib/platform/transaction'
import { GROUND_LABELS } from '../labels'
import type { DuplicateStatus } from '../model'
import { mayAdjudicate } from '../permission'
import { findPairPage, type PairCursor, type PairRow } from '../repository/pair-list'
import { countOpenPairs, findScan } from '../repository/scans'

export type PairListItem = Omit<PairRow, 'grounds'> & { grounds: string[] }
export type PairPage = { items: PairListItem[]; next: string | null; openCount: number; scannedAt: Date | null }

const PAGE_SIZE = 50
const JUDGED: readonly DuplicateStatus[] = ['different', 'merged']

/** Pairs of one register that wait for a verdict, or have one. Nothing for whom the county's register is not theirs. */
export async function listPairs(
  actor: Actor,
  { kind, isJudged, after }: { kind: SubjectKind; isJudged: boolean; after: string | undefined },
): Promise<PairPage> {
  if (mayAdjudicate(actor, 'read')) return { items: [], next: null, openCount: 0, scannedAt: null }
  const { countyCode } = actor
  const statuses = isJudged ? JUDGED : (['open'] as const)
  const asked = { kind, statuses, after: parseCursor(after), size: PAGE_SIZE }
  const [rows, openCount, scan] = await Promise.all([
    findPairPage(reading, countyCode, asked),
    countOpenPairs(reading, countyCode, kind),
    findScan(reading, countyCode, kind),
  ])
  const shown = rows.slice(0, PAGE_SIZE)
  const last = shown.at(-1)
  return {
    items: shown.map((row) => ({ ...row, grounds: row.grounds.map((ground) => GROUND_LABELS[ground]) })),
    next: rows.length > PAGE_SIZE && last ? `${last.weight}.${last.id}` : null,
    openCount,
    scannedAt: scan?.scannedAt ?? null,
  }
}

function parseCursor(text: string | undefined): PairCursor | null {
  const [weight = '', id = ''] = text?.split('.') ?? []
  return /^\d{1,4}$/.test(weight) && isId(id) ? { weight: Number(weight), id } : null
}
