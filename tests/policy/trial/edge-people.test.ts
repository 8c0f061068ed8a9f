import { describe, expect, it } from 'vitest'
import type { PlainDate } from '@/lib/kernel/plain-date'
import type { Assessment } from '@/lib/policy/engine/assessment'
import type { Rulebook } from '@/lib/policy/rulebook/schema'
import { assessPerson } from '@/lib/policy/trial/base-person'
import type { EdgeGroup } from '@/lib/policy/trial/edge-group'
import { edgePeople } from '@/lib/policy/trial/edge-people'
import { parseRulebook } from '@/lib/policy/rulebook/parse'
import { ALL_RULEBOOKS } from '../support/examination'
import { seedRulebook, seedText } from '../support/seed-rulebooks'

const DAY = '2026-11-28' as PlainDate

const standing = ({ findings }: Assessment) =>
  findings.filter(({ kind }) => kind === 'criterion' || kind === 'version').map(({ code, outcome }) => [code, outcome])

const tried = (rulebook: Rulebook, group: EdgeGroup, day: PlainDate) =>
  group.people.map(({ name, facts }) => ({ name, assessment: assessPerson(rulebook, { facts, day }) }))

/** Codes of the criteria whose answers differ between two people. */
const turned = (one: Assessment, other: Assessment): string[] => {
  const answers = standing(other)
  return standing(one).flatMap(([code, outcome], at) => (answers[at]?.[1] === outcome ? [] : [String(code)]))
}

describe.each(ALL_RULEBOOKS)('%s', (_, rulebook) => {
  const { base, day, groups, problem } = edgePeople(rulebook, DAY)

  it('has somebody who is entitled', () => {
    expect(problem).toBeNull()
    expect(base && assessPerson(rulebook, { facts: base, day }).verdict).toBe('eligible')
  })

  it('proposes the same people again', () => {
    expect(edgePeople(rulebook, DAY).groups).toEqual(groups)
  })

  it.each(groups.filter(({ criterion }) => criterion !== null).map((group) => [group.title, group] as const))(
    '%s: neighbours differ in this answer alone, or it is said why not',
    (_title, group) => {
      const people = tried(rulebook, group, day)
      const changes = people.slice(1).map((one, at) => turned(people[at]?.assessment ?? one.assessment, one.assessment))
      const isClean = changes.every((codes) => codes.every((code) => code === group.criterion))
      const isTurned = changes.some((codes) => codes.length > 0)
      expect(isClean && isTurned, group.note ?? people.map(({ name }) => name).join('、')).toBe(group.note === null)
      expect(group.people.length + (group.note?.length ?? 0)).toBeGreaterThan(0)
    },
  )

  it('who is of a grade meets every criterion; who lacks a fact is asked for it', () => {
    for (const group of groups.filter(({ criterion }) => criterion === null))
      for (const { name, assessment } of tried(rulebook, group, day)) {
        const answers = standing(assessment).map(([, outcome]) => outcome)
        if (group.key === 'unknown') expect(answers, name).toContain('unknown')
        else expect(new Set(answers), name).toEqual(new Set(['met']))
      }
  })
})

it('almost every comparison can be tried by itself', () => {
  const groups = ALL_RULEBOOKS.flatMap(([, rulebook]) => edgePeople(rulebook, DAY).groups)
  expect(groups.length).toBeGreaterThan(250)
  expect(groups.filter(({ note }) => note !== null).length).toBeLessThan(6)
})

const verdicts = (rulebook: Rulebook, title: string) => {
  const { day, groups } = edgePeople(rulebook, DAY)
  const group = groups.find((one) => one.title.startsWith(title))
  return group && tried(rulebook, group, day).map(({ name, assessment }) => [name, assessment.verdict])
}

describe('the two sides of a threshold', () => {
  it('say 不超过 from 不满, and 不少于 from 超过', () => {
    expect(verdicts(seedRulebook('RENT-01'), '年龄')).toEqual([
      ['年龄 34 周岁（差一点）', 'eligible'],
      ['年龄 35 周岁（恰好）', 'eligible'],
      ['年龄 36 周岁（多一点）', 'ineligible'],
    ])
    const wrong = parseRulebook(seedText('RENT-01').replace('atMost: 35周岁', 'lessThan: 35周岁'))
    expect(wrong.ok && verdicts(wrong.value.rulebook, '年龄')?.[1]).toEqual(['年龄 35 周岁（恰好）', 'ineligible'])
    expect(verdicts(seedRulebook('ENT-01'), '年薪')).toEqual([
      ['年薪 399,999.00 元（差一点）', 'ineligible'],
      ['年薪 400,000.00 元（恰好）', 'ineligible'],
      ['年薪 400,001.00 元（多一点）', 'eligible'],
    ])
  })

  it('are a day apart where a day is named', () => {
    const people = verdicts(seedRulebook('LIV-02'), '到岗日期')
    expect(people?.map(([, verdict]) => verdict)).toEqual(['ineligible', 'eligible', 'eligible'])
  })
})

it('says with which criterion nobody is left', () => {
  const text = seedText('RENT-01').replace(
    /criteria:\n/,
    `criteria:\n  - { code: none, clause: 第四条, text: 职务为正高级, test: { not: { fact: enterprise.typeCode, oneOf: [privateEnterprise, stateEnterprise] } } }\n`,
  )
  const parsed = parseRulebook(text)
  expect(parsed.ok && edgePeople(parsed.value.rulebook, DAY).problem).toContain('「在县内企业工作')
})
