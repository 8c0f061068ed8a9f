import type { Actor } from '@/lib/kernel/actor'
import { isId } from '@/lib/kernel/id'
import { reading } from '@/lib/platform/transaction'
import { KINDS } from '../kinds/import-kinds'
import { mayHandle, mayImport } from '../permission'
import { findBatch } from '../repository/batches'
import { countUndo, NOTHING_UNDONE, planUndo } from '../steps/plan-undo'

export type UndoPreview = {
  id: string
  fileName: string
  kindLabel: string
  subject: 'talent' | 'enterprise'
  removed: number
  setBack: number
  left: string[]
}

/** What undoing an import would do to the registers as they are now; null when it cannot be undone. */
export async function previewUndo(actor: Actor, id: string): Promise<UndoPreview | null> {
  if (mayImport(actor, 'read') || !isId(id)) return null
  const batch = await findBatch(reading, actor.countyCode, id)
  if (!batch || !mayHandle(actor, batch) || batch.status !== 'applied') return null
  let counts = NOTHING_UNDONE
  for await (const chunk of planUndo(reading, actor.countyCode, batch)) counts = countUndo(counts, chunk)
  const { label: kindLabel, subject } = KINDS[batch.kind]
  const { removed, setBack, left } = counts
  return { id, fileName: batch.fileName, kindLabel, subject, removed, setBack, left: left.map(({ text }) => text) }
}
