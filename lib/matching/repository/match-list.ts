import { Prisma } from '@/generated/prisma/client'
import type { RegisterScope } from '@/lib/fact/rules/register-scope'
import { gramsOf } from '@/lib/fact/rules/name-grams'
import { sqlName } from '@/lib/platform/sql-name'
import type { Tx } from '@/lib/platform/transaction'
import { LIVE_STATUSES } from '@/lib/application/flow'
import type { MatchState, MatchVerdict, RegisterName } from '../model'
import { inPlaces } from './in-places'

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
       AND subject.status = 'active' AND ${inPlaces(scope, register, 'subject')}
      ${employer}
     WHERE match.county_code = ${countyCode} AND match.subject_kind = ${register} AND ${where}`
}

/** Those with a case or an award are found from these, few beside the register. */
function withState(countyCode: string, { itemId, register, state }: MatchFilter): Prisma.Sql[] {
  if (state !== 'filed' && state !== 'granted') return []
  const holder = sqlName(register === 'talent' ? 'talent_id' : 'enterprise_id')
  const statuses = state === 'filed' ? [...LIVE_STATUSES] : ['granted']
  const ofItem = Prisma.sql`county_code = ${countyCode} AND item_id = ${itemId}::uuid`
  return [
    Prisma.sql`match.subject_id IN (
      SELECT ${holder} FROM application WHERE ${ofItem} AND status::text = ANY(${statuses}::text[])
      UNION ALL SELECT ${holder} FROM entitlement WHERE ${ofItem} AND ${state} = 'granted' AND status <> 'reversed')`,
  ]
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
    ...withState(countyCode, filter),
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
