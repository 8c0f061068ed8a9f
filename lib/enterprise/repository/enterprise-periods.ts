import { dayOf, dayOrNull, toDayColumn, toDayColumnOrNull } from '@/lib/platform/day-column'
import { fenOf, fenOrNull } from '@/lib/platform/fen-column'
import { newId } from '@/lib/platform/id'
import type { Tx } from '@/lib/platform/transaction'
import type { Contact, Qualification, TaxYear } from '../model'

const bigintOrNull = (amount: number | null): bigint | null => (amount === null ? null : BigInt(amount))

/** Writes the year's tax; a year already there is replaced, its former figures stay in the history. */
export async function upsertTaxYear(tx: Tx, countyCode: string, enterpriseId: string, row: TaxYear): Promise<void> {
  const amounts = { taxFen: BigInt(row.taxFen), revenueFen: bigintOrNull(row.revenueFen), source: row.source }
  const key = { countyCode, enterpriseId, year: row.year }
  await tx.enterpriseTaxYear.upsert({
    where: { countyCode_enterpriseId_year: key },
    create: { ...key, ...amounts },
    update: amounts,
  })
}

/** Tax years by enterprise, latest first. */
export async function findTaxYears(
  tx: Tx,
  countyCode: string,
  ids: readonly string[],
): Promise<Map<string, TaxYear[]>> {
  const rows = await tx.enterpriseTaxYear.findMany({
    where: { countyCode, enterpriseId: { in: [...ids] } },
    orderBy: { year: 'desc' },
  })
  return groupBy(rows, ({ enterpriseId, year, taxFen, revenueFen, source }) => [
    enterpriseId,
    { year, taxFen: fenOf(taxFen), revenueFen: fenOrNull(revenueFen), source },
  ])
}

export async function insertQualification(
  tx: Tx,
  countyCode: string,
  enterpriseId: string,
  row: Omit<Qualification, 'id'>,
): Promise<void> {
  const { validFrom, validTo, ...rest } = row
  await tx.enterpriseQualification.create({
    data: {
      countyCode,
      id: newId(),
      enterpriseId,
      ...rest,
      validFrom: toDayColumn(validFrom),
      validTo: toDayColumnOrNull(validTo),
    },
  })
}

/** Qualifications by enterprise, latest first. */
export async function findQualifications(
  tx: Tx,
  countyCode: string,
  ids: readonly string[],
): Promise<Map<string, Qualification[]>> {
  const rows = await tx.enterpriseQualification.findMany({
    where: { countyCode, enterpriseId: { in: [...ids] } },
    orderBy: [{ validFrom: 'desc' }, { id: 'desc' }],
  })
  return groupBy(rows, ({ enterpriseId, id, kind, documentNumber, validFrom, validTo, source }) => [
    enterpriseId,
    { id, kind, documentNumber, validFrom: dayOf(validFrom), validTo: dayOrNull(validTo), source },
  ])
}

const CONTACT = {
  id: true,
  enterpriseId: true,
  accountId: true,
  name: true,
  authorisedFrom: true,
  authorisedTo: true,
  revokedAt: true,
} as const

type ContactRow = {
  id: string
  accountId: string
  name: string
  authorisedFrom: Date
  authorisedTo: Date | null
  revokedAt: Date | null
}

const toContact = ({ id, accountId, name, authorisedFrom, authorisedTo, revokedAt }: ContactRow): Contact => ({
  id,
  accountId,
  name,
  authorisedFrom: dayOf(authorisedFrom),
  authorisedTo: dayOrNull(authorisedTo),
  revokedAt,
})

/** Authorises an account; one revoked before is authorised anew. */
export async function upsertContact(
  tx: Tx,
  countyCode: string,
  enterpriseId: string,
  contact: Omit<Contact, 'id' | 'revokedAt'>,
): Promise<string> {
  const { accountId, name } = contact
  const period = {
    name,
    authorisedFrom: toDayColumn(contact.authorisedFrom),
    authorisedTo: toDayColumnOrNull(contact.authorisedTo),
    revokedAt: null,
  }
  const row = await tx.enterpriseContact.upsert({
    where: { countyCode_enterpriseId_accountId: { countyCode, enterpriseId, accountId } },
    create: { countyCode, id: newId(), enterpriseId, accountId, ...period },
    update: period,
    select: { id: true },
  })
  return row.id
}

export async function findContact(
  tx: Tx,
  countyCode: string,
  id: string,
): Promise<{ enterpriseId: string; contact: Contact } | null> {
  const row = await tx.enterpriseContact.findUnique({ where: { countyCode_id: { countyCode, id } }, select: CONTACT })
  return row && { enterpriseId: row.enterpriseId, contact: toContact(row) }
}

export async function findContacts(tx: Tx, countyCode: string, enterpriseId: string): Promise<Contact[]> {
  const rows = await tx.enterpriseContact.findMany({
    where: { countyCode, enterpriseId },
    orderBy: [{ authorisedFrom: 'desc' }, { id: 'desc' }],
    select: CONTACT,
  })
  return rows.map(toContact)
}

/** False when it was revoked already. */
export async function revokeContactRow(tx: Tx, countyCode: string, id: string, now: Date): Promise<boolean> {
  const revoked = await tx.enterpriseContact.updateMany({
    where: { countyCode, id, revokedAt: null },
    data: { revokedAt: now },
  })
  return revoked.count === 1
}

function groupBy<R, V>(rows: readonly R[], split: (row: R) => [string, V]): Map<string, V[]> {
  const groups = new Map<string, V[]>()
  for (const row of rows) {
    const [key, value] = split(row)
    groups.set(key, [...(groups.get(key) ?? []), value])
  }
  return groups
}
