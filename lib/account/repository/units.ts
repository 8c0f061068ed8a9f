import type { Unit as Row } from '@/generated/prisma/client'
import type { Tx } from '@/lib/platform/transaction'
import type { Unit, UnitKind } from '../model'

const toUnit = (row: Row): Unit => ({
  code: row.code,
  kind: row.kind,
  name: row.name,
  shortName: row.shortName,
  parentCode: row.parentCode,
  isCountyWide: row.isCountyWide,
  grid: row.gridRow === null || row.gridColumn === null ? null : { row: row.gridRow, column: row.gridColumn },
  sort: row.sort,
})

export async function findUnitByCode(tx: Tx, countyCode: string, code: string): Promise<Unit | null> {
  const row = await tx.unit.findUnique({ where: { countyCode_code: { countyCode, code } } })
  return row && toUnit(row)
}

/** Units of the county in the order of the 机构树; of one kind, or under one parent, when named. */
export async function findUnits(
  tx: Tx,
  countyCode: string,
  filter: { kind?: UnitKind | undefined; parentCode?: string | undefined } = {},
): Promise<Unit[]> {
  const rows = await tx.unit.findMany({
    where: {
      countyCode,
      ...(filter.kind ? { kind: filter.kind } : {}),
      ...(filter.parentCode ? { parentCode: filter.parentCode } : {}),
    },
    orderBy: [{ sort: 'asc' }, { code: 'asc' }],
  })
  return rows.map(toUnit)
}

export async function insertUnit(tx: Tx, countyCode: string, { grid, ...unit }: Unit): Promise<void> {
  await tx.unit.create({
    data: { countyCode, ...unit, gridRow: grid?.row ?? null, gridColumn: grid?.column ?? null },
  })
}

/** Holds the unit until the transaction ends. */
export async function lockUnit(tx: Tx, countyCode: string, code: string): Promise<Unit | null> {
  await tx.$queryRaw`SELECT 1 FROM unit WHERE county_code = ${countyCode} AND code = ${code} FOR UPDATE`
  return findUnitByCode(tx, countyCode, code)
}

export async function updateUnit(
  tx: Tx,
  countyCode: string,
  code: string,
  change: Pick<Unit, 'name' | 'shortName' | 'isCountyWide'>,
): Promise<void> {
  await tx.unit.update({ where: { countyCode_code: { countyCode, code } }, data: change, select: { code: true } })
}
