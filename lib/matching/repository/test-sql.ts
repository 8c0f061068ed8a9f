import { Prisma } from '@/generated/prisma/client'
import { factOf, type FactKey, type FactValue } from '@/lib/fact/catalogue'
import { sourcesOf } from '@/lib/fact/catalogue/derived'
import { INDUSTRIES, INDUSTRY_SECTIONS, isUnderIndustry } from '@/lib/fact/codes/industry'
import type { AsOf, Evidence, Leaf, Test } from '@/lib/policy/rulebook/schema'
import { type Frame, operand } from './frame'

const DIVISIONS = INDUSTRIES.codes.filter((code) => code.length === 2)

/**
 * A test as a boolean of SQL over the frame: true, false and NULL are met, notMet and unknown, and AND, OR and NOT are
 * Kleene's. What `policy/engine/evaluate-test.ts` answers for one person, this answers for the row.
 */
export function testSql(frame: Frame, evidence: Evidence, test: Test, asOf: AsOf): Prisma.Sql {
  switch (test.kind) {
    case 'leaf':
      return leafSql(frame, evidence, test, test.asOf ?? asOf)
    case 'not':
      return Prisma.sql`(NOT ${testSql(frame, evidence, test.test, asOf)})`
    case 'all':
      return joined(test.tests, ' AND ')
    case 'any':
      return joined(test.tests, ' OR ')
  }
  function joined(tests: readonly Test[], word: ' AND ' | ' OR '): Prisma.Sql {
    return Prisma.sql`(${Prisma.join(
      tests.map((one) => testSql(frame, evidence, one, asOf)),
      word,
    )})`
  }
}

/** Unknown while a fact it rests on waits for a department, or while the day on which to read is unknown. */
function leafSql(frame: Frame, evidence: Evidence, leaf: Leaf, asOf: AsOf): Prisma.Sql {
  const awaited = [
    ...awaitedSql(frame, evidence, leaf.fact, asOf),
    ...(asOf.kind === 'fact' ? awaitedSql(frame, evidence, asOf.fact, asOf) : []),
    ...(asOf.kind === 'fact' ? [Prisma.sql`${frame.day(asOf)} IS NULL`] : []),
  ]
  const answer = comparisonSql(frame, leaf, asOf)
  return awaited.length === 0
    ? answer
    : Prisma.sql`(CASE WHEN ${Prisma.join(awaited, ' OR ')} THEN NULL ELSE ${answer} END)`
}

/** policy/engine/evaluate-test.ts, isAwaited. */
function awaitedSql(frame: Frame, evidence: Evidence, key: FactKey, asOf: AsOf): Prisma.Sql[] {
  const parts = sourcesOf(key)
  const wanted = evidence.verify.filter(({ fact }) => fact === key || parts.includes(fact))
  return wanted.map(({ fact }) => frame.isPending(fact, asOf))
}

/** policy/engine/compare.ts. */
function comparisonSql(frame: Frame, { fact, comparison }: Leaf, asOf: AsOf): Prisma.Sql {
  const { type } = factOf(fact)
  const value = frame.value(fact, asOf)
  const to = (one: FactValue) => operand(type, one)
  switch (comparison.op) {
    case 'exists':
      return Prisma.sql`NULLIF(${value} IS NOT NULL, false)`
    case 'equals':
      return amongSql(fact, value, [comparison.value])
    case 'oneOf':
      return amongSql(fact, value, comparison.values)
    case 'between':
      return Prisma.sql`(${value} BETWEEN ${to(comparison.from)} AND ${to(comparison.to)})`
    case 'atLeast':
    case 'onOrAfter':
      return Prisma.sql`(${value} >= ${to(comparison.value)})`
    case 'moreThan':
      return Prisma.sql`(${value} > ${to(comparison.value)})`
    case 'atMost':
    case 'onOrBefore':
      return Prisma.sql`(${value} <= ${to(comparison.value)})`
    case 'lessThan':
      return Prisma.sql`(${value} < ${to(comparison.value)})`
    case 'heldFor':
      return heldForSql(frame, fact, comparison.months, asOf)
    case 'within': {
      const last = Prisma.sql`(${value} + make_interval(months => ${comparison.months}::int))::date`
      return Prisma.sql`(${value} <= ${frame.day(asOf)} AND ${frame.day(asOf)} <= ${last})`
    }
  }
}

function heldForSql(frame: Frame, fact: FactKey, months: number, asOf: AsOf): Prisma.Sql {
  const { type } = factOf(fact)
  const value = frame.value(fact, asOf)
  const start = type === 'date' ? value : frame.since(fact, asOf)
  const held = Prisma.sql`((${start} + make_interval(months => ${months}::int))::date <= ${frame.day(asOf)})`
  if (type === 'date') return held
  const known = Prisma.sql`(CASE WHEN ${value} IS NOT NULL THEN ${held} END)`
  return type === 'boolean' ? Prisma.sql`(CASE WHEN ${value} = false THEN false ELSE ${known} END)` : known
}

function amongSql(fact: FactKey, value: Prisma.Sql, values: readonly FactValue[]): Prisma.Sql {
  const { type, codeList } = factOf(fact)
  const codes = values.map(String)
  if (type === 'codes') return Prisma.sql`(${value} && ${codes}::text[])`
  if (codeList === 'GB/T 4754')
    return Prisma.sql`(${Prisma.join(
      codes.map((code) => underIndustrySql(value, code)),
      ' OR ',
    )})`
  if (codeList === 'GB/T 2260')
    return Prisma.sql`(${Prisma.join(
      codes.map((code) => underDivisionSql(value, code)),
      ' OR ',
    )})`
  return Prisma.sql`(${Prisma.join(
    values.map((one) => Prisma.sql`${value} = ${operand(type, one)}`),
    ' OR ',
  )})`
}

/** fact/catalogue/code-label.ts, isSameOrUnder: a section by its divisions, anything else by its first digits. */
function underIndustrySql(value: Prisma.Sql, above: string): Prisma.Sql {
  const isCode = Prisma.sql`${value} ~ '^[0-9]{2,4}$' AND left(${value}, 2) = ANY(${DIVISIONS}::text[])`
  if (INDUSTRY_SECTIONS.has(above)) {
    const divisions = DIVISIONS.filter((division) => isUnderIndustry(division, above))
    return Prisma.sql`(${value} = ${above} OR (${isCode} AND left(${value}, 2) = ANY(${divisions}::text[])))`
  }
  return Prisma.sql`(${value} = ${above} OR (${isCode} AND starts_with(${value}, ${above})))`
}

function underDivisionSql(value: Prisma.Sql, above: string): Prisma.Sql {
  if (!above.endsWith('00')) return Prisma.sql`${value} = ${above}`
  return Prisma.sql`starts_with(${value}, ${above.replace(/(00)+$/, '')})`
}
