import { asColumns } from '@/lib/platform/column-names'
import { forgetPlans } from '@/lib/platform/forget-plans'
import type { Tx } from '@/lib/platform/transaction'
import type { TalentCurrent } from '../model'
import type { BasicColumns, SealedColumns } from './talents'

/** The talents with one of these identities, by the blind index of the number. */
export const findIdsByIdentity = (
  tx: Tx,
  countyCode: string,
  blinds: readonly string[],
): Promise<{ id: string; identityBlind: string }[]> =>
  tx.talent.findMany({
    where: {
      countyCode,
      identityKind: { in: ['111', '414', '511', '516', '553'] },
      identityBlind: { in: [...blinds] },
    },
    select: { id: true, identityBlind: true },
  })

/** As lockTalent, for many, always in the same order. */
export async function lockTalents(tx: Tx, countyCode: string, ids: readonly string[]): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 FROM talent WHERE county_code = ${countyCode} AND id = ANY(${[...ids]}::uuid[]) ORDER BY id FOR UPDATE`
}

/** The sealed columns of many, by id. */
export async function findManySealedColumns(
  tx: Tx,
  countyCode: string,
  ids: readonly string[],
): Promise<Map<string, SealedColumns>> {
  const rows = await tx.talent.findMany({
    where: { countyCode, id: { in: [...ids] } },
    select: {
      id: true,
      namePinyin: true,
      nameInitials: true,
      identitySealed: true,
      identityBlind: true,
      identityLast4Blind: true,
      phoneSealed: true,
      phoneBlind: true,
      phoneLast4Blind: true,
    },
  })
  return new Map(rows.map(({ id, ...sealed }) => [id, sealed]))
}

export type TalentRow = { readonly id: string; readonly basics: BasicColumns; readonly current: TalentCurrent }

/** Adds many talents in one statement. */
export async function insertTalents(tx: Tx, countyCode: string, rows: readonly TalentRow[], now: Date): Promise<void> {
  if (rows.length === 0) return
  await forgetPlans(tx)
  const json = asColumns(rows.map(({ id, basics, current }) => ({ id, ...basics, ...current })))
  await tx.$executeRaw`
    INSERT INTO talent (
      county_code, id, name, name_pinyin, name_initials, identity_kind, identity_sealed, identity_blind,
      identity_last4_blind, identity_masked, birth_on, sex, origin_code, household_code, ethnic_code, country_code,
      marital_code, phone_sealed, phone_blind, phone_last4_blind, phone_masked, township_code, village_code,
      introduced_on, is_from_outside, owns_home_in_county, status, education_code, degree_code,
      is_full_time_education, school_name, school_tier, major, graduated_on, title_code, skill_level, employer_id,
      first_insured_month, insured_months, version, created_at, updated_at)
    SELECT
      ${countyCode}, id, name, name_pinyin, name_initials, identity_kind, identity_sealed, identity_blind,
      identity_last4_blind, identity_masked, birth_on, sex, origin_code, household_code, ethnic_code, country_code,
      marital_code, phone_sealed, phone_blind, phone_last4_blind, phone_masked, township_code, village_code,
      introduced_on, is_from_outside, owns_home_in_county, status, education_code, degree_code,
      is_full_time_education, school_name, school_tier, major, graduated_on, title_code, skill_level, employer_id,
      first_insured_month, insured_months, 1, ${now}::timestamptz, ${now}::timestamptz
    FROM jsonb_populate_recordset(NULL::talent, ${json}::jsonb)`
}

/** Writes basics and what follows from the records of many talents in one statement, and marks the rows as changed. */
export async function updateTalents(tx: Tx, countyCode: string, rows: readonly TalentRow[], now: Date): Promise<void> {
  if (rows.length === 0) return
  const json = asColumns(rows.map(({ id, basics, current }) => ({ id, ...basics, ...current })))
  await tx.$executeRaw`
    UPDATE talent AS held SET
      name = said.name, name_pinyin = said.name_pinyin, name_initials = said.name_initials,
      identity_kind = said.identity_kind, identity_sealed = said.identity_sealed,
      identity_blind = said.identity_blind, identity_last4_blind = said.identity_last4_blind,
      identity_masked = said.identity_masked, birth_on = said.birth_on, sex = said.sex,
      origin_code = said.origin_code, household_code = said.household_code, ethnic_code = said.ethnic_code,
      country_code = said.country_code, marital_code = said.marital_code, phone_sealed = said.phone_sealed,
      phone_blind = said.phone_blind, phone_last4_blind = said.phone_last4_blind, phone_masked = said.phone_masked,
      township_code = said.township_code, village_code = said.village_code, introduced_on = said.introduced_on,
      is_from_outside = said.is_from_outside, owns_home_in_county = said.owns_home_in_county, status = said.status,
      education_code = said.education_code, degree_code = said.degree_code,
      is_full_time_education = said.is_full_time_education, school_name = said.school_name,
      school_tier = said.school_tier, major = said.major, graduated_on = said.graduated_on,
      title_code = said.title_code, skill_level = said.skill_level, employer_id = said.employer_id,
      first_insured_month = said.first_insured_month, insured_months = said.insured_months,
      version = held.version + 1, updated_at = ${now}::timestamptz
    FROM jsonb_populate_recordset(NULL::talent, ${json}::jsonb) AS said
    WHERE held.county_code = ${countyCode} AND held.id = said.id`
}

export async function deleteTalents(tx: Tx, countyCode: string, ids: readonly string[]): Promise<void> {
  await tx.talent.deleteMany({ where: { countyCode, id: { in: [...ids] } } })
}

/** What of other tables hangs on these talents, counted by talent and table. */
export const findRowsHangingOnTalents = (
  tx: Tx,
  countyCode: string,
  ids: readonly string[],
): Promise<{ id: string; relation: string; number: bigint }[]> =>
  tx.$queryRaw`SELECT id::text, relation, number FROM rows_hanging_on('talent', ${countyCode}, ${[...ids]}::uuid[])`

/** Those of them that still have this version. */
export async function findAtVersion(
  tx: Tx,
  countyCode: string,
  known: readonly { id: string; version: number | null }[],
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT held.id::text FROM talent AS held
      JOIN jsonb_to_recordset(${JSON.stringify(known.map(({ id, version }) => ({ id, version })))}::jsonb)
        AS said (id uuid, version int) ON held.id = said.id AND held.version = said.version
    WHERE held.county_code = ${countyCode} AND held.status <> 'merged'`
  return rows.map(({ id }) => id)
}
