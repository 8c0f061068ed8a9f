import type { Actor } from '@/lib/kernel/actor'
import { isId } from '@/lib/kernel/id'
import { reading } from '@/lib/platform/transaction'
import { KINDS } from '../kinds/import-kinds'
import { mayHandle, mayImport } from '../permission'
import { findBatch } from '../repository/batches'
import { weighUndo } from '../steps/weigh-undo'

export type UndoPreview = {
  id: string
  fileName: string
  kindLabel: string
  subject: 'talent' | 'enterprise'
  removed: number
  setBack: number
  left: string[]
  /** With later changes, and too many to be compared here; the undo compares each. */
  unweighed: number
}

/** What undoing an import would do to the registers as they are now; null when it cannot be undone. */
export async function previewUndo(actor: Actor, id: string): Promise<UndoPreview | null> {
  if (mayImport(actor, 'read') || !isId(id)) return null
  const batch = await findBatch(reading, actor.countyCode, id)
  if (!batch || !mayHandle(actor, batch) || batch.status !== 'applied') return null
  const { left, ...counts } = await weighUndo(reading, actor.countyCode, batch)
  const { label: kindLabel, subject } = KINDS[batch.kind]
  return { id, fileName: batch.fileName, kindLabel, subject, ...counts, left: left.map(({ text }) => text) }
}
