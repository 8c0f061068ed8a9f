import type { Actor } from '@/lib/kernel/actor'
import { toDayColumn } from '@/lib/platform/day-column'
import { newId } from '@/lib/platform/id'
import type { Tx } from '@/lib/platform/transaction'
import type { Rulebook } from '../rulebook/schema'

/** The document of a rulebook: found by its number, or entered. Clauses of a known document are completed, never changed. */
export async function ensurePolicy(tx: Tx, actor: Actor, rulebook: Rulebook, now: Date): Promise<string> {
  const { countyCode } = actor
  const { number: documentNumber, title, issuer, issuedOn, summary, clauses } = rulebook.document
  const known = await tx.policy.findUnique({ where: { countyCode_documentNumber: { countyCode, documentNumber } } })
  if (known) {
    const merged = mergeClauses(known.clauses as { ref: string; text: string }[], clauses)
    await tx.policy.update({ where: { countyCode_id: { countyCode, id: known.id } }, data: { clauses: merged } })
    return known.id
  }
  const id = newId()
  await tx.policy.create({
    data: {
      countyCode,
      id,
      documentNumber,
      title,
      issuer,
      issuedOn: toDayColumn(issuedOn),
      summary,
      clauses: [...clauses],
      status: 'active',
      createdAt: now,
    },
  })
  return id
}

function mergeClauses(
  known: readonly { ref: string; text: string }[],
  added: Rulebook['document']['clauses'],
): { ref: string; text: string }[] {
  const refs = new Set(known.map((clause) => clause.ref))
  return [...known, ...added.filter((clause) => !refs.has(clause.ref))]
}

/** The item of a rulebook: its row is locked for whoever writes versions; title and lead unit follow the latest draft. */
export async function ensureItem(
  tx: Tx,
  actor: Actor,
  policyId: string,
  rulebook: Rulebook,
  now: Date,
): Promise<string> {
  const { countyCode } = actor
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`policy-item:${countyCode}:${rulebook.code}`}, 0))`
  const data = {
    policyId,
    title: rulebook.title,
    summary: rulebook.summary,
    category: rulebook.outcome.kind === 'subsidy' ? rulebook.outcome.category : rulebook.outcome.kind,
    outcomeKind: rulebook.outcome.kind,
    audience: rulebook.applicant,
    leadUnitCode: rulebook.leadUnit,
  }
  const key = { countyCode_code: { countyCode, code: rulebook.code } }
  const known = await tx.policyItem.findUnique({
    where: key,
    include: { policyItemVersions: { where: { status: { not: 'draft' } }, take: 1 } },
  })
  if (known && known.policyItemVersions.length > 0) return known.id
  const row = await tx.policyItem.upsert({
    where: key,
    create: { ...data, countyCode, id: newId(), code: rulebook.code, createdAt: now },
    update: data,
  })
  return row.id
}

/** Puts the published version's title, document and lead unit on the item. */
export async function followVersion(
  tx: Tx,
  countyCode: string,
  itemId: string,
  rulebook: Rulebook,
  policyId: string,
): Promise<void> {
  await tx.policyItem.update({
    where: { countyCode_id: { countyCode, id: itemId } },
    data: { policyId, title: rulebook.title, summary: rulebook.summary, leadUnitCode: rulebook.leadUnit },
  })
}

/** Locks the item of a version. To be called before the version is read: what was read earlier may be old by then. */
export async function lockItemOfVersion(tx: Tx, countyCode: string, versionId: string): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 FROM policy_item item
    JOIN policy_item_version version ON version.county_code = item.county_code AND version.item_id = item.id
    WHERE version.county_code = ${countyCode} AND version.id = ${versionId}::uuid
    FOR UPDATE OF item`
}

/** Locks an item's row for a change of its versions; null when there is none. */
export async function lockItem(
  tx: Tx,
  countyCode: string,
  itemId: string,
): Promise<{ id: string; code: string } | null> {
  const rows = await tx.$queryRaw<{ id: string; code: string }[]>`
    SELECT id::text, code FROM policy_item WHERE county_code = ${countyCode} AND id = ${itemId}::uuid FOR UPDATE`
  return rows[0] ?? null
}
