import type { Actor } from '@/lib/kernel/actor'
import { dateIn, type PlainDate } from '@/lib/kernel/plain-date'
import { reading } from '@/lib/platform/transaction'
import type { Policy, VersionInForce } from '../model'
import { mayReadDrafts, mayWritePolicy } from '../permission'
import { findPolicy, findSource } from '../repository/item-lists'
import { findVersionsOfItem } from '../repository/versions'

export type ItemView = {
  versions: VersionInForce[]
  shown: VersionInForce
  policy: Policy
  source: string
  changeNote: string | null
  today: PlainDate
  mayWrite: boolean
}

/** An item at the desk: its versions, the one shown (the newest unless another is named), its document and file. */
export async function getItem(
  actor: Actor,
  itemId: string,
  versionNumber: number | null,
  now: Date,
): Promise<ItemView | null> {
  if (!mayReadDrafts(actor)) return null
  const versions = await findVersionsOfItem(reading, actor.countyCode, itemId)
  const shown =
    versionNumber === null ? versions[0] : versions.find((version) => version.versionNumber === versionNumber)
  if (!shown) return null
  const [policy, source] = await Promise.all([
    findPolicy(reading, actor.countyCode, shown.policyId),
    findSource(reading, actor.countyCode, shown.versionId),
  ])
  if (!policy || !source) return null
  const mayWrite = mayWritePolicy(actor) === null
  return { versions, shown, policy, source: source.text, changeNote: source.changeNote, today: dateIn(now), mayWrite }
}
