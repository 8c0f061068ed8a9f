import { beforeAll, describe, expect, it } from 'vitest'
import { tryRulebook, type TrialAnswer } from '@/lib/application/queries/try-rulebook'
import type { Actor } from '@/lib/kernel/actor'
import { prisma } from '@/lib/platform/prisma'
import type { TrialQuestion } from '@/lib/policy/trial/schema'
import { getDifference } from '@/lib/policy/queries/get-difference'
import { seedText } from '../../policy/support/seed-rulebooks'
import { actorFor, COUNTY } from '../../support/personas'
import { NOW } from './case-work'

const TEXT = seedText('RENT-01')
let officer: Actor
let talentId: string

beforeAll(async () => {
  officer = await actorFor('lizheng')
  const granted = await prisma.application.findFirstOrThrow({
    where: { countyCode: COUNTY, status: 'granted', item: { code: 'RENT-01' }, talentId: { not: null } },
    orderBy: { id: 'asc' },
  })
  talentId = granted.talentId ?? ''
})

const ask = (over: Partial<TrialQuestion> = {}, actor = officer) =>
  tryRulebook(actor, { text: TEXT, changes: [], ...over }, NOW)
const real = () => ({ person: { kind: 'real', talentId } }) as const

const asPerson = (answer: TrialAnswer | null) => {
  if (answer?.kind !== 'person') throw new Error(JSON.stringify(answer))
  return answer
}
const findingOf = (answer: TrialAnswer | null, code: string) =>
  asPerson(answer).assessment.findings.find((finding) => finding.code === code)

describe('a rulebook that is tried', () => {
  it('tells its faults, or whom it proposes; nothing is kept', async () => {
    const before = await prisma.auditEvent.count()
    expect(await ask({ text: TEXT.replace('atMost: 35周岁', 'atMost: 35元') })).toMatchObject({
      kind: 'faults',
      faults: [{ line: 57 }],
    })
    const people = await ask()
    expect(people).toMatchObject({ kind: 'people', problem: null })
    expect(await prisma.auditEvent.count()).toBe(before)
  })

  it('is nothing to whoever may not read drafts', async () => {
    expect(await ask({}, await actorFor('fuwu'))).toBeNull()
    expect(await ask({}, await actorFor('ouyang'))).toBeNull()
  })
})

describe('somebody of the register', () => {
  it('is judged by what is registered and was received, sensitive values hidden', async () => {
    const age = findingOf(await ask(real()), 'age')
    expect(age?.outcome).toBe('met')
    const answer = asPerson(await ask(real()))
    expect(answer.cases).toBeNull()
    const { birthOn } = await prisma.talent.findFirstOrThrow({ where: { id: talentId }, select: { birthOn: true } })
    expect(JSON.stringify(answer)).not.toContain(birthOn?.toISOString().slice(0, 10) ?? 'a day of birth')
  })

  it('is judged by what is said otherwise, on the day on which the rulebook reads it', async () => {
    const changes = [{ fact: 'person.ageYears', typed: '36' }] as const
    const answer = await ask({ ...real(), changes: [...changes] })
    expect(findingOf(answer, 'age')?.outcome).toBe('notMet')
    expect(asPerson(answer).fields.find(({ fact }) => fact === 'person.ageYears')?.typed).toBe('36')
    const unread = asPerson(await ask({ ...real(), changes: [{ fact: 'person.ageYears', typed: '三十' }] }))
    expect(unread.fields.find(({ fact }) => fact === 'person.ageYears')).toMatchObject({ typed: '三十' })
    expect(unread.fields.find(({ fact }) => fact === 'person.ageYears')?.problem).toContain('请写整数')
  })

  it('is asked of where nobody shall know, and refused for what was received', async () => {
    const unknown = await ask({ ...real(), changes: [{ fact: 'insurance.isCurrent', typed: '' }] })
    expect(findingOf(unknown, 'insured')?.outcome).toBe('unknown')
    const bought = TEXT.replace(
      'criteria:\n',
      'criteria:\n  - { code: bought, clause: 第五条, text: 未享受购房补贴, test: { fact: received.homePurchaseFen, atMost: 0元 } }\n',
    )
    const answer = await ask({
      text: bought,
      ...real(),
      changes: [{ fact: 'received.homePurchaseFen', typed: '1000' }],
    })
    expect([findingOf(answer, 'bought')?.outcome, findingOf(answer, 'noPurchase')?.outcome]).toEqual([
      'notMet',
      'notMet',
    ])
  })

  it('is not there for an officer of another township', async () => {
    const elsewhere = await prisma.talent.findFirstOrThrow({
      where: { countyCode: COUNTY, status: 'active', townshipCode: '510799101' },
      orderBy: { id: 'asc' },
    })
    const person = { kind: 'real', talentId: elsewhere.id } as const
    expect(await ask({ person })).not.toBeNull()
    expect(await ask({ person }, await actorFor('wangfang'))).toBeNull()
  })
})

it('an item of one version has nothing to be set against', async () => {
  const item = await prisma.policyItem.findFirstOrThrow({ where: { countyCode: COUNTY, code: 'RENT-01' } })
  expect(await getDifference(officer, item.id, { version: null, before: null })).toMatchObject({
    before: null,
    sections: [],
  })
  expect(await getDifference(await actorFor('fuwu'), item.id, { version: null, before: null })).toBeNull()
})
