import { factOf } from '@/lib/fact/catalogue'
import type { AsOf, Test } from '../rulebook/schema'
import { requirementText } from './wording'

/** A condition as a sentence: '人才层次为C 类；且年龄不超过 35 周岁（以到岗日期为准）'. */
export function describeTest(test: Test, asOf: AsOf | null = null): string {
  switch (test.kind) {
    case 'leaf':
      return `${factOf(test.fact).label}${requirementText(test.fact, test.comparison)}${describeDay(test.asOf ?? asOf)}`
    case 'all':
      return test.tests.map((one) => bracketed(one, asOf)).join('，且')
    case 'any':
      return test.tests.map((one) => bracketed(one, asOf)).join('，或')
    case 'not':
      return `不属于：${bracketed(test.test, asOf)}`
  }
}

const bracketed = (test: Test, asOf: AsOf | null): string =>
  test.kind === 'leaf' ? describeTest(test, asOf) : `（${describeTest(test, asOf)}）`

/** '（以到岗日期为准）'; the application day goes without saying. */
export function describeDay(asOf: AsOf | null): string {
  if (asOf === null || asOf.kind === 'applicationDay') return ''
  return asOf.kind === 'day' ? `（以 ${asOf.day} 为准）` : `（以${factOf(asOf.fact).label}为准）`
}
