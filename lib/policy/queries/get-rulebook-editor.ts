import type { Actor } from '@/lib/kernel/actor'
import { dateIn } from '@/lib/kernel/plain-date'
import { reading } from '@/lib/platform/transaction'
import type { LatestVersion } from '../model'
import { mayWritePolicy } from '../permission'
import { findItemNames } from '../repository/item-lists'
import { findLatestVersion } from '../repository/latest-version'
import { findUnitNames } from '../repository/units'
import { findOtherCopies, findWorkingCopy } from '../repository/working-copies'
import { blankRulebook } from '../rulebook/editor/blank'
import type { Surroundings } from '../rulebook/editor/references'
import { type KeptCopy, keptCopyOf } from '../rules/kept-copy'
import { clockText } from '../rules/saved-text'
import { NEW_ITEM } from '../schema'

export type RulebookEditorView = {
  readonly subject: string
  /** Hash of the version that the document was begun from; empty for a new item. */
  readonly baseHash: string
  readonly document: unknown
  /** What the document would be without the officer's unsaved changes. */
  readonly saved: { readonly hash: string; readonly document: unknown }
  /** When the unsaved changes were kept; null where there are none. */
  readonly keptAt: string | null
  readonly kept: KeptCopy
  readonly around: Surroundings
}

/** An item's rulebook to be changed, with what the officer changed before and did not save. Null for who may not. */
export async function getRulebookEditor(actor: Actor, subject: string, now: Date): Promise<RulebookEditorView | null> {
  if (mayWritePolicy(actor)) return null
  const { countyCode } = actor
  const [latest, copy, others, units, items] = await Promise.all([
    subject === NEW_ITEM ? null : findLatestVersion(reading, countyCode, subject),
    findWorkingCopy(reading, actor, subject),
    findOtherCopies(reading, actor, subject),
    findUnitNames(reading, countyCode),
    findItemNames(reading, countyCode),
  ])
  if (subject !== NEW_ITEM && latest === null) return null
  const saved = savedOf(latest, now)
  const { document, baseHash } = copy ?? { document: saved.document, baseHash: saved.hash }
  return {
    subject,
    baseHash,
    document,
    saved,
    keptAt: copy && clockText(copy.changedAt),
    kept: keptCopyOf({ document, baseHash, others, latest }),
    around: {
      units: units.map(({ code, name }) => ({ value: code, label: name })),
      items: items.map(({ code, title }) => ({ value: code, label: `${code} ${title}` })),
    },
  }
}

const savedOf = (latest: LatestVersion | null, now: Date) =>
  latest === null
    ? { hash: '', document: blankRulebook(dateIn(now)) }
    : { hash: latest.hash, document: latest.document }
