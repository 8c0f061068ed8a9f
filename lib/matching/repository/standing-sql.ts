import { Prisma } from '@/generated/prisma/client'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { isWindowOpen } from '@/lib/policy/engine/window'
import type { Criterion, Rulebook } from '@/lib/policy/rulebook/schema'
import type { Frame } from './frame'
import { testSql } from './test-sql'

/** One item as it is matched: the versions that may be for somebody, the newest first. */
export type MatchedItem = { readonly itemId: string; readonly rulebooks: readonly Rulebook[] }

/** Whether a subject meets every sentence of the item that rests on facts: true, false, or NULL for unknown. */
export function standingSql(frame: Frame, { rulebooks }: MatchedItem, day: PlainDate): Prisma.Sql {
  const branches = rulebooks.map((rulebook) => {
    const { appliesWhen } = rulebook
    const standing = versionSql(frame, rulebook, day)
    if (appliesWhen === null) return Prisma.sql`WHEN true THEN ${standing}`
    const applies = criterionSql(frame, rulebook, appliesWhen)
    return Prisma.sql`WHEN ${applies} THEN ${standing} WHEN ${applies} IS NULL THEN NULL`
  })
  return branches.length === 0 ? Prisma.sql`false` : Prisma.sql`(CASE ${Prisma.join(branches, ' ')} ELSE false END)`
}

function versionSql(frame: Frame, rulebook: Rulebook, day: PlainDate): Prisma.Sql {
  const { window, criteria, evidence } = rulebook
  if (window !== null && !isWindowOpen(window, day)) return Prisma.sql`false`
  const all = criteria.map((criterion) => criterionSql(frame, rulebook, criterion))
  if (rulebook.outcome.kind === 'recognition') {
    const tiers = rulebook.outcome.tiers.map(({ when }) => testSql(frame, evidence, when, { kind: 'applicationDay' }))
    const decide = tiers.map((tier) => Prisma.sql`WHEN ${tier} THEN true WHEN ${tier} IS NULL THEN NULL`)
    all.push(Prisma.sql`(CASE ${Prisma.join(decide, ' ')} ELSE false END)`)
  }
  return all.length === 0 ? Prisma.sql`true` : Prisma.sql`(${Prisma.join(all, ' AND ')})`
}

/** A no that can still be put right is unknown. */
function criterionSql(frame: Frame, { evidence }: Rulebook, { test, asOf, fixable }: Criterion): Prisma.Sql {
  const answer = testSql(frame, evidence, test, asOf)
  return fixable === null ? answer : Prisma.sql`NULLIF(${answer}, false)`
}
