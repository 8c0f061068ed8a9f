import { Prisma } from '@/generated/prisma/client'
import type { RegisterScope } from '@/lib/fact/rules/register-scope'
import { gramsOf } from '@/lib/fact/rules/name-grams'
import { sqlName } from '@/lib/platform/sql-name'
import type { Tx } from '@/lib/platform/transaction'
import { LIVE_STATUSES } from '@/lib/application/flow'
import type { MatchState, MatchVerdict, RegisterName } from '../model'

export type MatchRow = {
  readonly subjectId: string
  readonly name: string
  readonly number: string
  readonly townshipName: string
  readonly employerName: string | null
  readonly verdict: MatchVerdict
  readonly state: MatchState
  readonly foundOn: Date
}

export type MatchFilter = {
  readonly itemId: string
  readonly register: RegisterName
  readonly verdict: MatchVerdict | undefined
  readonly state: MatchState | undefined
  readonly townshipCode: string | undefined
  readonly name: string | undefined
}

/** The pairs of an officer's places with what has come of each: nothing yet, a case under way, or an award. */
const pairs = (countyCode: string, scope: RegisterScope, register: RegisterName, where: Prisma.Sql): Prisma.Sql => {
  const holder = sqlName(register === 'talent' ? 'talent_id' : 'enterprise_id')
  const employer =
    register === 'talent'
      ? Prisma.sql`LEFT JOIN enterprise AS employer ON employer.county_code = subject.county_code AND employer.id = subject.employer_id`
      : Prisma.empty
  return Prisma.sql`
    SELECT match.item_id, match.subject_id, match.verdict::text AS verdict, match.found_on, subject.name,
           ${register === 'talent' ? Prisma.sql`subject.identity_masked` : Prisma.sql`subject.uscc`} AS number,
           subject.township_code, ${register === 'talent' ? Prisma.sql`employer.name` : Prisma.sql`NULL`} AS employer_name,
           CASE WHEN EXISTS (SELECT FROM entitlement AS award WHERE award.county_code = match.county_code
                               AND award.item_id = match.item_id AND award.${holder} = match.subject_id
                               AND award.status <> 'reversed')
                  OR EXISTS (SELECT FROM application AS filed WHERE filed.county_code = match.county_code
                               AND filed.item_id = match.item_id AND filed.${holder} = match.subject_id
                               AND filed.status = 'granted') THEN 'granted'
                WHEN EXISTS (SELECT FROM application AS filed WHERE filed.county_code = match.county_code
                               AND filed.item_id = match.item_id AND filed.${holder} = match.subject_id
                               AND filed.status::text = ANY(${[...LIVE_STATUSES]}::text[])) THEN 'filed'
                ELSE 'open' END AS state
      FROM match
      JOIN ${sqlName(register)} AS subject ON subject.county_code = match.county_code AND subject.id = match.subject_id
       AND subject.status = 'active' AND ${placeOf(scope, register)}
      ${employer}
     WHERE match.county_code = ${countyCode} AND match.subject_kind = ${register} AND ${where}`
}

function placeOf(scope: RegisterScope, register: RegisterName): Prisma.Sql {
  if (scope.kind === 'county') return Prisma.sql`true`
  const { townships, villages } = scope
  if (register === 'talent')
    return Prisma.sql`(subject.township_code = ANY(${[...townships]}::text[]) OR subject.village_code = ANY(${[...villages]}::text[]))`
  return Prisma.sql`subject.township_code = ANY(${[...townships, ...villages.map((code) => code.slice(0, 9))]}::text[])`
}

/** One page in the order of the register, with one row more when there is a next page. */
export function findMatchPage(
  tx: Tx,
  countyCode: string,
  {
    scope,
    filter,
    after,
    size,
  }: { scope: RegisterScope; filter: MatchFilter; after: string | undefined; size: number },
): Promise<MatchRow[]> {
  const { itemId, register, verdict, state, townshipCode, name } = filter
  const where = [
    Prisma.sql`match.item_id = ${itemId}::uuid`,
    ...(verdict ? [Prisma.sql`match.verdict = ${verdict}::match_verdict`] : []),
    ...(after ? [Prisma.sql`match.subject_id > ${after}::uuid`] : []),
    ...(townshipCode ? [Prisma.sql`subject.township_code = ${townshipCode}`] : []),
    ...(name ? [Prisma.sql`subject.name_grams @> ${gramsOf(name)}::text[] AND strpos(subject.name, ${name}) > 0`] : []),
  ]
  return tx.$queryRaw<MatchRow[]>`
    SELECT pair.subject_id AS "subjectId", pair.name, pair.number, town.short_name AS "townshipName",
           pair.employer_name AS "employerName", pair.verdict, pair.state, pair.found_on AS "foundOn"
      FROM (${pairs(countyCode, scope, register, Prisma.join(where, ' AND '))}) AS pair
      JOIN unit AS town ON town.county_code = ${countyCode} AND town.code = pair.township_code
     WHERE ${state ? Prisma.sql`pair.state = ${state}` : Prisma.sql`true`}
     ORDER BY pair.subject_id LIMIT ${size + 1}`
}

export type MatchCount = {
  readonly itemId: string
  readonly verdict: MatchVerdict
  readonly state: MatchState
  readonly count: number
}

/** How many there are of each kind, item by item. */
export function countMatches(
  tx: Tx,
  countyCode: string,
  { scope, register, itemId }: { scope: RegisterScope; register: RegisterName; itemId?: string },
): Promise<MatchCount[]> {
  const where = itemId === undefined ? Prisma.sql`true` : Prisma.sql`match.item_id = ${itemId}::uuid`
  return tx.$queryRaw<MatchCount[]>`
    SELECT pair.item_id::text AS "itemId", pair.verdict, pair.state, count(*)::int AS count
      FROM (${pairs(countyCode, scope, register, where)}) AS pair GROUP BY 1, 2, 3`
}
