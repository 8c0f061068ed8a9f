import { sumFen } from '@/lib/kernel/fen'
import { arrangeHousehold } from '../engine/arrange-household'
import type { SubsidyGrant } from '../engine/assessment'
import { mayUse } from '../engine/benefit-use'
import { bringForward } from '../engine/bring-forward'
import { scoreSheet } from '../engine/score-sheet'
import type { Rulebook } from '../rulebook/schema'
import { valueName } from '../rulebook/words/name'
import { contextOf, dayOf, factsOf } from './assess-case'
import type { CaseFile, PolicyCase } from './case-file'
import { caseReader, toCaseFacts } from './case-reader'
import { differ, type Difference, money } from './difference'

export type Work = { readonly rulebook: Rulebook; readonly file: CaseFile; readonly one: PolicyCase }

/** What a rulebook says beside the verdict: the better order of two spouses, marks that make a score, uses of a service. */
export const sideDifferences = (work: Work): Difference[] => [
  ...(work.one.couple ? coupleDifferences(work, work.one.couple) : []),
  ...(work.one.marks ? scoreDifferences(work, work.one.marks) : []),
  ...work.one.uses.flatMap((use) => useDifferences(work, use)),
]

/** What of the instalments not yet paid falls due once the facts have changed. */
export function laterDifferences({ rulebook, file, one }: Work, grant: SubsidyGrant): Difference[] {
  if (!one.later) return []
  const { day, paid, facts, dueNow } = one.later
  const reader = caseReader(toCaseFacts({ ...file.facts, ...one.facts, ...facts }))
  const unpaid = grant.instalments.slice(paid)
  const { instalments } = bringForward(rulebook, unpaid, { reader, day, context: contextOf(one) })
  const due = instalments.filter((instalment, index) => instalment.dueOn !== unpaid[index]?.dueOn)
  const sumOf = (all: typeof instalments) => money(sumFen(all.map(({ amountFen }) => amountFen)))
  return [...differ('立即应发', money(dueNow), sumOf(due)), ...differ('未发合计', sumOf(unpaid), sumOf(instalments))]
}

function coupleDifferences({ rulebook, file, one }: Work, wanted: NonNullable<PolicyCase['couple']>): Difference[] {
  const self = { subjectId: 'self', reader: caseReader(factsOf(file, one)) }
  const spouse = { subjectId: 'spouse', reader: caseReader(toCaseFacts({ ...file.facts, ...wanted.facts })) }
  const [best, other] = arrangeHousehold(rulebook, [self, spouse], { day: dayOf(file, one) })
  return [
    ...differ('夫妻谁先申请', valueName(wanted.first), valueName(best?.first)),
    ...differ('夫妻合计', money(wanted.total), money(best?.totalFen ?? null)),
    ...differ('换个顺序合计', money(wanted.otherwise), money(other?.totalFen ?? null)),
  ]
}

function scoreDifferences({ rulebook, file, one }: Work, marks: Readonly<Record<string, number>>): Difference[] {
  const sheet = rulebook.outcome.kind === 'recognition' ? rulebook.outcome.sheet : null
  if (sheet === null) return [{ what: '得分', expected: '按评分表', found: '规则没有评分表' }]
  const scored = scoreSheet(sheet, marks)
  const stated = factsOf(file, one)[sheet.score]?.spells[0]?.value
  return differ('得分', String(stated ?? '未写'), scored.ok ? String(scored.score) : '评分超出评分表')
}

function useDifferences({ rulebook, file, one }: Work, use: PolicyCase['uses'][number]): Difference[] {
  const benefit = rulebook.benefits.find(({ code }) => code === use.benefit)
  if (benefit === undefined) return [{ what: '使用服务', expected: use.benefit, found: '规则没有这项服务' }]
  const answer = mayUse(benefit, { tier: use.tier, day: dayOf(file, one), used: use.before })
  const text = (isAllowed: boolean, left: number | null) =>
    `${isAllowed ? '可用' : '不可用'}，${left === null ? '不限次数' : `剩余 ${left} 次`}`
  return differ(`使用服务 ${use.benefit}`, text(use.isAllowed, use.left), text(answer.isAllowed, answer.left))
}
