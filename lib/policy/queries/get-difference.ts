import type { Actor } from '@/lib/kernel/actor'
import { reading } from '@/lib/platform/transaction'
import { describeDifference, type DifferenceSection } from '../difference/describe-difference'
import { aroundChanges, type DiffLine, lineDiff } from '../difference/line-diff'
import type { VersionInForce } from '../model'
import { mayReadDrafts } from '../permission'
import { findSource } from '../repository/item-lists'
import { findVersionsOfItem } from '../repository/versions'

export type DifferenceView = {
  shown: VersionInForce
  /** Null for the first version of an item: there is nothing to set it against. */
  before: VersionInForce | null
  others: VersionInForce[]
  sections: DifferenceSection[]
  /** The files as written, only around what changed; null where lines were left out. */
  lines: (DiffLine | null)[]
}

/** What a version of an item says otherwise than the one before it, or than another that is named. */
export async function getDifference(
  actor: Actor,
  itemId: string,
  named: { version: number | null; before: number | null },
): Promise<DifferenceView | null> {
  if (!mayReadDrafts(actor)) return null
  const versions = await findVersionsOfItem(reading, actor.countyCode, itemId)
  const shown = named.version === null ? versions[0] : versions.find((one) => one.versionNumber === named.version)
  if (!shown) return null
  const others = versions.filter((one) => one !== shown)
  const earlier = others.filter((one) => one.versionNumber < shown.versionNumber)
  const before =
    named.before === null
      ? (earlier.toSorted((a, b) => b.versionNumber - a.versionNumber)[0] ?? null)
      : (others.find((one) => one.versionNumber === named.before) ?? null)
  if (before === null) return { shown, before, others, sections: [], lines: [] }
  const [was, is] = await Promise.all(
    [before, shown].map(({ versionId }) => findSource(reading, actor.countyCode, versionId)),
  )
  return {
    shown,
    before,
    others,
    sections: describeDifference(before.rulebook, shown.rulebook),
    lines: aroundChanges(lineDiff(was?.text ?? '', is?.text ?? '')),
  }
}
