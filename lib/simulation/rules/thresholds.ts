import { factOf } from '@/lib/fact/catalogue'
import { requirementText } from '@/lib/policy/engine/wording'
import type { Criterion, Rulebook, Test } from '@/lib/policy/rulebook/schema'
import { type LeafTest, windowsOf } from './threshold-windows'

/** A number of the policy, and the rules that find who is within a step of it, on either side, and meets all the rest. */
export type Threshold = {
  readonly code: string
  /** '年龄 不超过 40 岁（第三条）'. */
  readonly text: string
  readonly inside: Rulebook
  readonly outside: Rulebook
}

type Focus = { readonly leaf: LeafTest; readonly put: (test: Test) => Test }

/** More columns than this in one statement help nobody. */
const MOST = 24

/** The numeric thresholds of the conditions and of the tiers of the sum. */
export function thresholdsOf(rulebook: Rulebook): Threshold[] {
  const ofCriteria = rulebook.criteria.flatMap((criterion, at) =>
    focusesOf(criterion.test).flatMap(({ leaf, put }, index) =>
      windowsOf(leaf).map(({ inside, outside, said }, edge) => ({
        code: codeOf(criterion.code, index, edge),
        text: `${factOf(leaf.fact).label}${requirementText(leaf.fact, said)}（${criterion.clause}）`,
        inside: withCriterion(rulebook, at, { ...criterion, test: put(inside) }),
        outside: withCriterion(rulebook, at, { ...criterion, test: put(outside) }),
      })),
    ),
  )
  return [...ofCriteria, ...ofTiers(rulebook)].slice(0, MOST)
}

function ofTiers(rulebook: Rulebook): Threshold[] {
  if (rulebook.outcome.kind !== 'subsidy') return []
  const tiers = rulebook.outcome.parts.flatMap((part) => part.tiers.map((tier) => ({ part, tier })))
  return tiers.flatMap(({ part, tier }) =>
    (tier.when === null ? [] : focusesOf(tier.when)).flatMap(({ leaf, put }, index) =>
      windowsOf(leaf).map(({ inside, outside, said }, edge) => ({
        code: codeOf(`${part.code}.${tier.code}`, index, edge),
        text: `${factOf(leaf.fact).label}${requirementText(leaf.fact, said)}（${tier.clause}，${tier.text}）`,
        inside: alsoWith(rulebook, tier, put(inside)),
        outside: alsoWith(rulebook, tier, put(outside)),
      })),
    ),
  )
}

const codeOf = (code: string, index: number, edge: number): string =>
  `${code}${index > 0 ? `.${index}` : ''}${edge > 0 ? '.to' : ''}`

const withCriterion = (rulebook: Rulebook, at: number, criterion: Criterion): Rulebook => ({
  ...rulebook,
  criteria: rulebook.criteria.map((one, index) => (index === at ? criterion : one)),
})

const alsoWith = (
  rulebook: Rulebook,
  { code, clause, text }: Pick<Criterion, 'code' | 'clause' | 'text'>,
  test: Test,
) => ({
  ...rulebook,
  criteria: [
    ...rulebook.criteria,
    { code, clause, text, test, asOf: { kind: 'applicationDay' as const }, fixable: null },
  ],
})

/** Each comparison of a test, and the test in which it alone decides: of alternatives the one it stands in. */
function focusesOf(test: Test): Focus[] {
  switch (test.kind) {
    case 'leaf':
      return [{ leaf: test, put: (put) => put }]
    case 'any':
      return test.tests.flatMap(focusesOf)
    case 'not':
      return test.test.kind === 'leaf' ? focusesOf(test.test) : []
    case 'all':
      return test.tests.flatMap((one, at) =>
        focusesOf(one).map(({ leaf, put }) => ({
          leaf,
          put: (chosen: Test): Test => ({
            kind: 'all',
            tests: test.tests.map((other, index) => (index === at ? put(chosen) : other)),
          }),
        })),
      )
  }
}
