import { Prisma } from '@/generated/prisma/client'
import type { SubjectKind } from '@/lib/fact/model'
import { sqlName } from '@/lib/platform/sql-name'
import type { Tx } from '@/lib/platform/transaction'
import type { Ground } from '../model'
import type { FoundPair } from './pairs'

/** A number that is registered in one form and would be another entry's in another form. */
export type NumberVariant = { readonly id: string; readonly blind: string }

/** Numbers of fifteen characters: of the first generation of identity cards, or of another kind that looks like it. */
export const findShortNumbers = (tx: Tx, countyCode: string): Promise<{ id: string; identitySealed: string }[]> =>
  tx.$queryRaw`
    SELECT id, identity_sealed AS "identitySealed" FROM talent
    WHERE county_code = ${countyCode} AND merged_into_id IS NULL AND char_length(identity_masked) = 15`

const standing = (row: 'a' | 'b', countyCode: string): Prisma.Sql =>
  Prisma.sql`${sqlName(row, 'county_code')} = ${countyCode} AND ${sqlName(row, 'merged_into_id')} IS NULL`

/** Two different entries of the register for which the condition holds, each pair once or more. */
const pairs = (
  kind: SubjectKind,
  countyCode: string,
  ground: Prisma.Sql,
  condition: Prisma.Sql,
): Prisma.Sql => Prisma.sql`
  SELECT a.id AS first_id, b.id AS second_id, ${ground} AS ground
  FROM ${sqlName(kind)} AS a JOIN ${sqlName(kind)} AS b ON ${condition} AND a.id < b.id
  WHERE ${standing('a', countyCode)} AND ${standing('b', countyCode)}`

const OTHER_DOCUMENT = Prisma.sql`CASE WHEN a.identity_kind = b.identity_kind THEN 'nameBirth' ELSE 'otherDocument' END`

function talentPairs(countyCode: string, variants: readonly NumberVariant[]): Prisma.Sql {
  const ids = variants.map(({ id }) => id)
  const blinds = variants.map(({ blind }) => blind)
  return Prisma.sql`
    ${pairs('talent', countyCode, Prisma.sql`'sameNumber'`, Prisma.sql`a.identity_blind = b.identity_blind`)}
    UNION
    SELECT least(v.id, b.id), greatest(v.id, b.id), 'sameNumber'
    FROM unnest(${ids}::uuid[], ${blinds}::text[]) AS v (id, blind)
    JOIN talent AS b ON b.identity_blind = v.blind AND b.id <> v.id
    WHERE ${standing('b', countyCode)}
    UNION
    ${pairs('talent', countyCode, Prisma.sql`'namePhone'`, Prisma.sql`a.name = b.name AND a.phone_blind = b.phone_blind`)}
    UNION
    ${pairs('talent', countyCode, OTHER_DOCUMENT, Prisma.sql`a.name = b.name AND a.birth_on = b.birth_on`)}`
}

/** Letters, brackets and the usual endings aside, what a firm is called. */
const firmName = (row: 'a' | 'b'): Prisma.Sql =>
  Prisma.sql`regexp_replace(translate(${sqlName(row, 'name')}, '（）() 　·', ''),
    '(股份有限公司|有限责任公司|有限公司|公司)$', '')`

const enterprisePairs = (countyCode: string): Prisma.Sql => Prisma.sql`
  ${pairs('enterprise', countyCode, Prisma.sql`'sameBody'`, Prisma.sql`substr(a.uscc, 9, 9) = substr(b.uscc, 9, 9)`)}
  UNION
  ${pairs('enterprise', countyCode, Prisma.sql`'sameName'`, Prisma.sql`${firmName('a')} = ${firmName('b')}`)}`

/** What a verdict rests on: while these stand, nobody is asked again. */
const BASIS: Readonly<Record<SubjectKind, Prisma.Sql>> = {
  talent: Prisma.sql`concat_ws('|', row.name, row.birth_on, row.identity_kind, row.identity_blind, row.phone_blind)`,
  enterprise: Prisma.sql`concat_ws('|', row.name, row.uscc)`,
}

const basisOf = (kind: SubjectKind, ids: Prisma.Sql): Prisma.Sql => Prisma.sql`(
  SELECT encode(sha256(convert_to(string_agg(${BASIS[kind]}, chr(10) ORDER BY row.id), 'UTF8')), 'hex')
  FROM ${sqlName(kind)} AS row WHERE row.county_code = found.county_code AND row.id IN (${ids}))`

type Found = { firstId: string; secondId: string; grounds: Ground[]; basis: string; isKnown: boolean }

/**
 * Every pair for which something speaks, in one statement over the whole register. `isKnown`: it is open already on the same
 * grounds, or was judged on the same facts.
 */
export async function findCandidates(
  tx: Tx,
  countyCode: string,
  { kind, variants }: { kind: SubjectKind; variants: readonly NumberVariant[] },
): Promise<(FoundPair & { isKnown: boolean })[]> {
  const found = kind === 'talent' ? talentPairs(countyCode, variants) : enterprisePairs(countyCode)
  const rows = await tx.$queryRaw<Found[]>`
    WITH found AS (
      SELECT ${countyCode}::text AS county_code, first_id, second_id, array_agg(DISTINCT ground ORDER BY ground) AS grounds
      FROM (${found}) AS spoken GROUP BY first_id, second_id
    ), based AS (
      SELECT found.*, ${basisOf(kind, Prisma.sql`found.first_id, found.second_id`)} AS basis FROM found
    )
    SELECT based.first_id AS "firstId", based.second_id AS "secondId", based.grounds, based.basis,
           coalesce(pair.status = 'open' AND pair.grounds @> based.grounds
             OR pair.status IN ('different', 'merged') AND pair.basis = based.basis, false) AS "isKnown"
    FROM based
    LEFT JOIN duplicate_pair AS pair ON pair.county_code = based.county_code AND pair.subject_kind = ${kind}
      AND pair.first_id = based.first_id AND pair.second_id = based.second_id
    ORDER BY based.first_id, based.second_id`
  return rows.map((row) => ({ ...row, kind }))
}

/** The digest of the facts under one pair. */
export async function findBasis(
  tx: Tx,
  countyCode: string,
  kind: SubjectKind,
  ids: readonly string[],
): Promise<string> {
  const [row] = await tx.$queryRaw<{ basis: string }[]>`
    SELECT ${basisOf(kind, Prisma.join(ids.map((id) => Prisma.sql`${id}::uuid`)))} AS basis
    FROM (SELECT ${countyCode}::text AS county_code) AS found`
  return row!.basis
}

/** Open pairs that nothing speaks for any more, but for those an officer put forward. */
export async function closeStalePairs(
  tx: Tx,
  countyCode: string,
  { kind, standing: ids }: { kind: SubjectKind; standing: readonly (readonly [string, string])[] },
): Promise<number> {
  const [firsts, seconds] = [ids.map(([first]) => first), ids.map(([, second]) => second)]
  return tx.$executeRaw`
    UPDATE duplicate_pair AS pair SET status = 'stale', version = version + 1
    WHERE pair.county_code = ${countyCode} AND pair.subject_kind = ${kind} AND pair.status = 'open'
      AND NOT ('proposed' = ANY(pair.grounds))
      AND (pair.first_id, pair.second_id) NOT IN (SELECT * FROM unnest(${firsts}::uuid[], ${seconds}::uuid[]))`
}
