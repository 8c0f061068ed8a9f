import type { Actor } from '@/lib/kernel/actor'
import { newId } from '@/lib/platform/id'
import type { Tx } from '@/lib/platform/transaction'
import type { EmployerFiling, FiledRow } from '../model'

const ITEM = { item: { select: { code: true, title: true } } } as const

export type NewFiling = Pick<EmployerFiling, 'enterpriseId' | 'itemId' | 'fileName' | 'storageKey'> & {
  readonly sha256: string
}

export async function insertFiling(tx: Tx, actor: Actor, filing: NewFiling, now: Date): Promise<string> {
  const id = newId()
  const by = { countyCode: actor.countyCode, uploadedById: actor.accountId, uploadedAt: now }
  await tx.employerFiling.create({ data: { id, ...by, ...filing } })
  return id
}

export async function findFiling(tx: Tx, countyCode: string, id: string): Promise<EmployerFiling | null> {
  const row = await tx.employerFiling.findUnique({ where: { countyCode_id: { countyCode, id } }, include: ITEM })
  if (!row) return null
  const { item, ...rest } = row
  return { ...rest, itemCode: item.code, itemTitle: item.title }
}

/** The sheet with its row locked: whoever confirms it second waits and finds it filed. */
export async function findFilingForUpdate(tx: Tx, countyCode: string, id: string): Promise<EmployerFiling | null> {
  await tx.$queryRaw`SELECT 1 FROM employer_filing WHERE county_code = ${countyCode} AND id = ${id}::uuid FOR UPDATE`
  return findFiling(tx, countyCode, id)
}

export async function markFiled(
  tx: Tx,
  { countyCode, id }: { countyCode: string; id: string },
  rows: readonly { readonly sheetRow: number; readonly applicationId: string }[],
  now: Date,
): Promise<void> {
  await tx.employerFiling.update({ where: { countyCode_id: { countyCode, id } }, data: { filedAt: now } })
  await tx.employerFilingRow.createMany({ data: rows.map((row) => ({ countyCode, filingId: id, ...row })) })
}

/** What became of the rows, in the order of the sheet. */
export async function findFiledRows(tx: Tx, countyCode: string, filingId: string): Promise<FiledRow[]> {
  const rows = await tx.employerFilingRow.findMany({
    where: { countyCode, filingId },
    orderBy: { sheetRow: 'asc' },
    select: {
      sheetRow: true,
      application: { select: { status: true, submittedAt: true, talent: { select: { name: true } } } },
    },
  })
  return rows.map(({ sheetRow, application: { talent, submittedAt, status } }) => ({
    sheetRow,
    submittedAt,
    status,
    name: talent?.name ?? '',
  }))
}

export type ListedFiling = Pick<EmployerFiling, 'id' | 'itemTitle' | 'fileName'> & {
  readonly filedAt: Date
  readonly states: readonly Pick<FiledRow, 'status' | 'submittedAt'>[]
}

/** The sheets an enterprise has confirmed, latest first. */
export async function findFiledFilings(
  tx: Tx,
  { countyCode, enterpriseId }: { countyCode: string; enterpriseId: string },
  take: number,
): Promise<ListedFiling[]> {
  const rows = await tx.employerFiling.findMany({
    where: { countyCode, enterpriseId, filedAt: { not: null } },
    orderBy: [{ filedAt: 'desc' }, { id: 'desc' }],
    take,
    select: {
      ...{ id: true, fileName: true, filedAt: true, uploadedAt: true, ...ITEM },
      rows: { select: { application: { select: { status: true, submittedAt: true } } } },
    },
  })
  return rows.map(({ item, filedAt, uploadedAt, rows: filed, ...rest }) => ({
    ...rest,
    itemTitle: item.title,
    filedAt: filedAt ?? uploadedAt,
    states: filed.map(({ application }) => application),
  }))
}
