import type { Actor } from '@/lib/kernel/actor'
import { isId } from '@/lib/kernel/id'
import { reading } from '@/lib/platform/transaction'
import { KINDS } from '../kinds/import-kinds'
import { faultLabel } from '../labels'
import type { ImportBatch, ImportPreview } from '../model'
import { mayHandle, mayImport } from '../permission'
import { countFaults, findFaults, findLeftovers, findPreview, type FaultLine } from '../repository/batch-list'
import { findBatch } from '../repository/batches'

export { MOST_LEFTOVERS } from '../repository/batch-list'

export type ImportDetail = {
  batch: Omit<ImportBatch, 'storageKey' | 'faultyBookKey' | 'uploadedById' | 'confirmedById' | 'undoneById'>
  kindLabel: string
  subject: 'talent' | 'enterprise'
  preview: ImportPreview | null
  faultCounts: { label: string; header: string; count: number }[]
  faults: FaultLine[]
  hasFaultyBook: boolean
  leftovers: { subjectId: string; text: string }[]
}

/** Faults that are shown on the page; all of them are in the workbook. */
const SHOWN_FAULTS = 50

/** Everything the page of an import shows; null when it is not there or not this person's. */
export async function getImport(actor: Actor, id: string): Promise<ImportDetail | null> {
  if (mayImport(actor, 'read') || !isId(id)) return null
  const { countyCode } = actor
  const found = await findBatch(reading, countyCode, id)
  if (!found || !mayHandle(actor, found)) return null
  const {
    storageKey: _file,
    faultyBookKey,
    uploadedById: _up,
    confirmedById: _yes,
    undoneById: _undo,
    ...batch
  } = found
  const [preview, counts, faults, leftovers] = await Promise.all([
    findPreview(reading, countyCode, id),
    countFaults(reading, countyCode, id),
    findFaults(reading, countyCode, id, SHOWN_FAULTS),
    findLeftovers(reading, countyCode, id),
  ])
  const { label: kindLabel, subject } = KINDS[found.kind]
  const faultCounts = counts.map(({ code, ...rest }) => ({ ...rest, label: faultLabel(code) }))
  return { batch, kindLabel, subject, preview, faultCounts, faults, hasFaultyBook: faultyBookKey !== null, leftovers }
}
