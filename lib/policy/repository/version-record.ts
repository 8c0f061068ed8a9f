import type { Prisma } from '@/generated/prisma/client'
import { dayOf, dayOrNull } from '@/lib/platform/day-column'
import type { Audience, VersionInForce } from '../model'
import { type Rulebook, rulebookSchema } from '../rulebook/schema'

/** What every read of a version brings along: its item and the item's document. */
export const WITH_ITEM = {
  item: { include: { policy: { select: { id: true, title: true, documentNumber: true } } } },
} as const

export type VersionRecord = Prisma.PolicyItemVersionGetPayload<{ include: typeof WITH_ITEM }>

/** Parsed rulebooks by hash: a published version never changes, so it is parsed once per process. */
const parsed = new Map<string, Rulebook>()

/** Parses a stored rulebook again, as it was parsed when saved. Throws when the vocabulary no longer reads it: a bug. */
export function toRulebook(document: unknown, hash: string): Rulebook {
  const known = parsed.get(hash)
  if (known) return known
  const rulebook = rulebookSchema.parse(document)
  parsed.set(hash, rulebook)
  return rulebook
}

export const toVersion = (record: VersionRecord): VersionInForce => ({
  itemId: record.itemId,
  itemCode: record.item.code,
  title: record.item.title,
  summary: record.item.summary,
  category: record.item.category,
  outcomeKind: record.item.outcomeKind,
  audience: record.item.audience as Audience,
  leadUnitCode: record.item.leadUnitCode,
  versionId: record.id,
  versionNumber: record.number,
  status: record.status,
  effectiveFrom: dayOf(record.effectiveFrom),
  effectiveTo: dayOrNull(record.effectiveTo),
  rulebook: toRulebook(record.rulebook, record.rulebookHash),
  rulebookHash: record.rulebookHash,
  policyId: record.item.policy.id,
  policyTitle: record.item.policy.title,
  documentNumber: record.item.policy.documentNumber,
})
