import { asColumns } from '@/lib/platform/column-names'
import type { Tx } from '@/lib/platform/transaction'
import type { Enterprise, TaxYear } from '../model'
import { SELECT, toEnterprise, type EnterpriseColumns } from './enterprises'

export type SealedColumns = Pick<EnterpriseColumns, 'namePinyin' | 'nameInitials' | 'phoneSealed' | 'phoneBlind'>
export type EnterpriseWithColumns = { readonly enterprise: Enterprise; readonly sealed: SealedColumns }
export type EnterpriseRow = { readonly id: string; readonly columns: EnterpriseColumns }
export type OwnedTaxYear = { readonly enterpriseId: string; readonly row: TaxYear }

/** The enterprises of these credit codes (or ids), with the columns that a screen never sees. */
export async function findManyEnterprises(
  tx: Tx,
  countyCode: string,
  by: { usccs: readonly string[] } | { ids: readonly string[] },
): Promise<EnterpriseWithColumns[]> {
  const which = 'usccs' in by ? { uscc: { in: [...by.usccs] } } : { id: { in: [...by.ids] } }
  const rows = await tx.enterprise.findMany({
    where: { countyCode, ...which },
    select: { ...SELECT, namePinyin: true, nameInitials: true, phoneSealed: true, phoneBlind: true },
  })
  return rows.map(({ namePinyin, nameInitials, phoneSealed, phoneBlind, ...row }) => ({
    enterprise: toEnterprise(row),
    sealed: { namePinyin, nameInitials, phoneSealed, phoneBlind },
  }))
}

/** Holds the rows until the transaction ends, always in the same order. */
export async function lockEnterprises(tx: Tx, countyCode: string, ids: readonly string[]): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 FROM enterprise WHERE county_code = ${countyCode} AND id = ANY(${[...ids]}::uuid[]) ORDER BY id FOR UPDATE`
}

export async function insertEnterprises(
  tx: Tx,
  countyCode: string,
  rows: readonly EnterpriseRow[],
  now: Date,
): Promise<void> {
  if (rows.length === 0) return
  const json = asColumns(rows.map(({ id, columns }) => ({ id, ...columns })))
  await tx.$executeRaw`
    INSERT INTO enterprise (
      county_code, id, uscc, name, name_pinyin, name_initials, employer_type, industry_code, township_code, address,
      registered_on, legal_person_name, controller_name, controller_key, is_above_scale, is_dishonest, phone_sealed,
      phone_blind, phone_masked, status, version, created_at, updated_at)
    SELECT
      ${countyCode}, id, uscc, name, name_pinyin, name_initials, employer_type, industry_code, township_code, address,
      registered_on, legal_person_name, controller_name, controller_key, is_above_scale, is_dishonest, phone_sealed,
      phone_blind, phone_masked, status, 1, ${now}::timestamptz, ${now}::timestamptz
    FROM jsonb_populate_recordset(NULL::enterprise, ${json}::jsonb)`
}

/** Writes the columns of many enterprises in one statement and marks the rows as changed. */
export async function updateEnterprises(
  tx: Tx,
  countyCode: string,
  rows: readonly EnterpriseRow[],
  now: Date,
): Promise<void> {
  if (rows.length === 0) return
  const json = asColumns(rows.map(({ id, columns }) => ({ id, ...columns })))
  await tx.$executeRaw`
    UPDATE enterprise AS held SET
      uscc = said.uscc, name = said.name, name_pinyin = said.name_pinyin, name_initials = said.name_initials,
      employer_type = said.employer_type, industry_code = said.industry_code, township_code = said.township_code,
      address = said.address, registered_on = said.registered_on, legal_person_name = said.legal_person_name,
      controller_name = said.controller_name, controller_key = said.controller_key,
      is_above_scale = said.is_above_scale, is_dishonest = said.is_dishonest, phone_sealed = said.phone_sealed,
      phone_blind = said.phone_blind, phone_masked = said.phone_masked, status = said.status,
      version = held.version + 1, updated_at = ${now}::timestamptz
    FROM jsonb_populate_recordset(NULL::enterprise, ${json}::jsonb) AS said
    WHERE held.county_code = ${countyCode} AND held.id = said.id`
}

export async function deleteEnterprises(tx: Tx, countyCode: string, ids: readonly string[]): Promise<void> {
  await tx.enterprise.deleteMany({ where: { countyCode, id: { in: [...ids] } } })
}

/** Years of tax written at once; years that are there already are taken away first by deleteTaxYears. */
export async function insertTaxYears(tx: Tx, countyCode: string, rows: readonly OwnedTaxYear[]): Promise<void> {
  if (rows.length === 0) return
  const json = asColumns(rows.map(({ enterpriseId, row }) => ({ ...row, countyCode, enterpriseId })))
  await tx.$executeRaw`
    INSERT INTO enterprise_tax_year
    SELECT * FROM jsonb_populate_recordset(NULL::enterprise_tax_year, ${json}::jsonb)`
}

export async function deleteTaxYears(
  tx: Tx,
  countyCode: string,
  years: readonly { enterpriseId: string; year: number }[],
): Promise<void> {
  if (years.length === 0) return
  const json = asColumns(years)
  await tx.$executeRaw`
    DELETE FROM enterprise_tax_year AS held USING jsonb_to_recordset(${json}::jsonb) AS said (enterprise_id uuid, year int)
    WHERE held.county_code = ${countyCode} AND held.enterprise_id = said.enterprise_id AND held.year = said.year`
}

/** What of other tables hangs on these enterprises, counted by enterprise and table. */
export const findRowsHangingOnEnterprises = (
  tx: Tx,
  countyCode: string,
  ids: readonly string[],
): Promise<{ id: string; relation: string; number: bigint }[]> =>
  tx.$queryRaw`SELECT id::text, relation, number FROM rows_hanging_on('enterprise', ${countyCode}, ${[...ids]}::uuid[])`

/** Those of them that still have this version. */
export async function findAtVersion(
  tx: Tx,
  countyCode: string,
  known: readonly { id: string; version: number | null }[],
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT held.id::text FROM enterprise AS held
      JOIN jsonb_to_recordset(${JSON.stringify(known.map(({ id, version }) => ({ id, version })))}::jsonb)
        AS said (id uuid, version int) ON held.id = said.id AND held.version = said.version
    WHERE held.county_code = ${countyCode} AND held.status <> 'merged'`
  return rows.map(({ id }) => id)
}
