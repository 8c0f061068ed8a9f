import type { PlainDate } from '@/lib/kernel/plain-date'
import { dayOf, dayOrNull } from '@/lib/platform/day-column'
import type { Tx } from '@/lib/platform/transaction'
import type { PolicyVersionStatus } from '../flow'
import type { Audience, Clause, PayingItem, Policy } from '../model'

export type ItemLine = {
  id: string
  code: string
  title: string
  audience: Audience
  leadUnitName: string
  documentNumber: string
  versions: { number: number; status: PolicyVersionStatus; effectiveFrom: PlainDate; effectiveTo: PlainDate | null }[]
}

/** Every item with its versions, newest first; not one whose only draft was given up. */
export async function findItemLines(tx: Tx, countyCode: string): Promise<ItemLine[]> {
  const items = await tx.policyItem.findMany({
    where: { countyCode, policyItemVersions: { some: {} } },
    include: {
      leadUnit: { select: { name: true } },
      policy: { select: { documentNumber: true } },
      policyItemVersions: {
        select: { number: true, status: true, effectiveFrom: true, effectiveTo: true },
        orderBy: { number: 'desc' },
      },
    },
    orderBy: [{ sort: 'asc' }, { code: 'asc' }],
  })
  return items.map((item) => ({
    id: item.id,
    code: item.code,
    title: item.title,
    audience: item.audience as Audience,
    leadUnitName: item.leadUnit.name,
    documentNumber: item.policy.documentNumber,
    versions: item.policyItemVersions.map((version) => ({
      ...version,
      effectiveFrom: dayOf(version.effectiveFrom),
      effectiveTo: dayOrNull(version.effectiveTo),
    })),
  }))
}

/** The document with its clauses. */
export async function findPolicy(tx: Tx, countyCode: string, id: string): Promise<Policy | null> {
  const row = await tx.policy.findUnique({ where: { countyCode_id: { countyCode, id } } })
  return (
    row && {
      id: row.id,
      documentNumber: row.documentNumber,
      title: row.title,
      issuer: row.issuer,
      issuedOn: dayOf(row.issuedOn),
      summary: row.summary,
      clauses: row.clauses as unknown as Clause[],
      status: row.status,
      repealedOn: dayOrNull(row.repealedOn),
    }
  )
}

/** Id of an item by its code, or null. */
export async function findItemId(tx: Tx, countyCode: string, code: string): Promise<string | null> {
  const row = await tx.policyItem.findUnique({ where: { countyCode_code: { countyCode, code } }, select: { id: true } })
  return row?.id ?? null
}

/** The file of a version as its officer wrote it, and why it was changed. */
export async function findSource(
  tx: Tx,
  countyCode: string,
  versionId: string,
): Promise<{ text: string; changeNote: string | null } | null> {
  const row = await tx.policyItemVersion.findUnique({
    where: { countyCode_id: { countyCode, id: versionId } },
    select: { sourceText: true, changeNote: true },
  })
  return row && { text: row.sourceText, changeNote: row.changeNote }
}

/** Every item that grants money, in force or not. */
export async function findPayingItems(tx: Tx, countyCode: string): Promise<PayingItem[]> {
  const items = await tx.policyItem.findMany({
    where: { countyCode, outcomeKind: 'subsidy' },
    orderBy: [{ sort: 'asc' }, { code: 'asc' }],
    select: { id: true, code: true, title: true, category: true, audience: true },
  })
  return items.map((item) => ({ ...item, audience: item.audience as Audience }))
}

/** Every item by its name, as rules name one another. */
export const findItemNames = (tx: Tx, countyCode: string): Promise<{ code: string; title: string }[]> =>
  tx.policyItem.findMany({
    where: { countyCode, policyItemVersions: { some: {} } },
    select: { code: true, title: true },
    orderBy: [{ sort: 'asc' }, { code: 'asc' }],
  })

export type ItemTitle = { readonly id: string; readonly code: string; readonly title: string }

export const findItemTitles = (tx: Tx, countyCode: string): Promise<ItemTitle[]> =>
  tx.policyItem.findMany({
    where: { countyCode },
    orderBy: { code: 'asc' },
    select: { id: true, code: true, title: true },
  })
