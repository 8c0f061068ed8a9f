import type { Prisma } from '@/generated/prisma/client'
import { dayOrNull, toDayColumnOrNull } from '@/lib/platform/day-column'
import type { Tx } from '@/lib/platform/transaction'
import type { Enterprise } from '../model'

export const SELECT = {
  id: true,
  uscc: true,
  name: true,
  employerType: true,
  industryCode: true,
  townshipCode: true,
  address: true,
  registeredOn: true,
  legalPersonName: true,
  controllerName: true,
  controllerKey: true,
  isAboveScale: true,
  isDishonest: true,
  phoneMasked: true,
  status: true,
  version: true,
} satisfies Prisma.EnterpriseSelect

type Row = Prisma.EnterpriseGetPayload<{ select: typeof SELECT }>

export const toEnterprise = (row: Row): Enterprise => ({ ...row, registeredOn: dayOrNull(row.registeredOn) })

/** What a command writes: the columns of the register, the letters of the name, and the phone where one was given. */
export type EnterpriseColumns = Omit<Enterprise, 'id' | 'version' | 'phoneMasked'> & {
  readonly namePinyin: string
  readonly nameInitials: string
  readonly phoneSealed: string | null
  readonly phoneBlind: string | null
  readonly phoneMasked: string | null
}

const toRow = ({ registeredOn, ...columns }: EnterpriseColumns) => ({
  ...columns,
  registeredOn: toDayColumnOrNull(registeredOn),
})

export async function insertEnterprise(
  tx: Tx,
  countyCode: string,
  enterprise: { id: string; columns: EnterpriseColumns; now: Date },
): Promise<void> {
  const { id, columns, now } = enterprise
  await tx.enterprise.create({ data: { countyCode, id, ...toRow(columns), createdAt: now, updatedAt: now } })
}

/** Compare and set on the version: false when somebody was faster. */
export async function updateEnterprise(
  tx: Tx,
  countyCode: string,
  enterprise: { id: string; version: number; columns: EnterpriseColumns; now: Date },
): Promise<boolean> {
  const { id, version, columns, now } = enterprise
  const updated = await tx.enterprise.updateMany({
    where: { countyCode, id, version },
    data: { ...toRow(columns), version: version + 1, updatedAt: now },
  })
  return updated.count === 1
}

/** Marks the row as changed when a row with a period under it was. */
export async function touchEnterprise(tx: Tx, countyCode: string, id: string, now: Date): Promise<void> {
  await tx.enterprise.update({
    where: { countyCode_id: { countyCode, id } },
    data: { version: { increment: 1 }, updatedAt: now },
    select: { id: true },
  })
}

export async function findEnterpriseRow(tx: Tx, countyCode: string, id: string): Promise<Enterprise | null> {
  const row = await tx.enterprise.findUnique({ where: { countyCode_id: { countyCode, id } }, select: SELECT })
  return row && toEnterprise(row)
}

export async function findEnterpriseRows(tx: Tx, countyCode: string, ids: readonly string[]): Promise<Enterprise[]> {
  const rows = await tx.enterprise.findMany({ where: { countyCode, id: { in: [...ids] } }, select: SELECT })
  return rows.map(toEnterprise)
}

/** The enterprise of this code; of a merged entry, the one it went into. */
export async function findEnterpriseByUscc(tx: Tx, countyCode: string, uscc: string): Promise<Enterprise | null> {
  const row = await tx.enterprise.findUnique({
    where: { countyCode_uscc: { countyCode, uscc } },
    select: { ...SELECT, mergedInto: { select: SELECT } },
  })
  if (!row) return null
  const { mergedInto, ...own } = row
  return toEnterprise(mergedInto ?? own)
}

/** Into which entry this one went; null while it stands for itself. */
export async function findMergedInto(tx: Tx, countyCode: string, id: string): Promise<string | null> {
  const row = await tx.enterprise.findUnique({
    where: { countyCode_id: { countyCode, id } },
    select: { mergedIntoId: true },
  })
  return row?.mergedIntoId ?? null
}

/** The sealed phone as it stands, for a correction that leaves it alone. */
export const findSealedPhone = (tx: Tx, countyCode: string, id: string) =>
  tx.enterprise.findUniqueOrThrow({
    where: { countyCode_id: { countyCode, id } },
    select: { phoneSealed: true, phoneBlind: true, phoneMasked: true },
  })

/** Every enterprise that has one of these codes; of a merged entry, the one it went into. */
export async function findEnterprisesByUsccs(
  tx: Tx,
  countyCode: string,
  usccs: readonly string[],
): Promise<{ id: string; name: string; townshipCode: string; uscc: string }[]> {
  const one = { id: true, name: true, townshipCode: true } as const
  const rows = await tx.enterprise.findMany({
    where: { countyCode, uscc: { in: [...usccs] } },
    select: { ...one, uscc: true, mergedInto: { select: one } },
  })
  return rows.map(({ mergedInto, ...own }) => ({ ...own, ...mergedInto }))
}
