import { describe, expect, it } from 'vitest'
import type { PlainDate } from '@/lib/kernel/plain-date'
import type { AssessmentContext } from '@/lib/policy/engine/assessment'
import { mayUse } from '@/lib/policy/engine/benefit-use'
import { scoreSheet } from '@/lib/policy/engine/score-sheet'
import type { Rulebook, ScoringSheet } from '@/lib/policy/rulebook/schema'
import { aRulebook, assessOne } from '../support/a-rulebook'

const CLAUSE = '第一条'
const sentence = (code: string) => ({ code, clause: CLAUSE, text: code })
const day = (text: string) => text as PlainDate

describe('a recognition', () => {
  const recognition = (over: object) =>
    aRulebook({
      outcome: {
        kind: 'recognition',
        validYears: 3,
        validityClause: CLAUSE,
        tiers: [90, 80, 60].map((score, index) => ({
          tier: ['senior', 'middle', 'junior'][index],
          clause: CLAUSE,
          text: `${score} 分以上`,
          when: { fact: 'review.score', atLeast: score },
        })),
        ...over,
      },
    })
  const tierOf = (rulebook: Rulebook, facts: Record<string, unknown>, holders?: AssessmentContext['holders']) => {
    const assessment = assessOne(rulebook, { facts, ...(holders ? { holders } : {}) })
    return assessment.verdict === 'eligible' && assessment.grant.kind === 'recognition'
      ? assessment.grant.tier
      : assessment.verdict
  }
  const promotion = {
    ...sentence('promotion'),
    held: 'rural.levelCode',
    ladder: ['junior', 'middle', 'senior'],
  }

  it.each([
    [59, 'ineligible'],
    [60, 'junior'],
    [79, 'junior'],
    [80, 'middle'],
    [89, 'middle'],
    [90, 'senior'],
  ])('at %d is %s', (score, tier) => {
    expect(tierOf(recognition({}), { 'review.score': score })).toBe(tier)
  })

  it.each([
    ['none', 95, 'junior'],
    ['junior', 95, 'middle'],
    ['junior', 79, 'junior'],
    ['middle', 95, 'senior'],
    ['senior', 95, 'senior'],
    ['senior', 79, 'junior'],
  ])('goes one step at a time: from %s with %d to %s', (held, score, tier) => {
    expect(tierOf(recognition({ promotion }), { 'rural.levelCode': held, 'review.score': score })).toBe(tier)
  })

  it('keeps to a quota in number', () => {
    const rulebook = recognition({ quotas: [{ ...sentence('quota'), tier: 'senior', atMost: 2 }] })
    const facts = { 'review.score': 95 }
    expect(tierOf(rulebook, facts, { byTier: { senior: 1 }, total: 9 })).toBe('senior')
    expect(tierOf(rulebook, facts, { byTier: { senior: 2 }, total: 9 })).toBe('needsEvidence')
    expect(tierOf(rulebook, { 'review.score': 85 }, { byTier: { senior: 2 }, total: 9 })).toBe('middle')
  })
})

describe('a scoring sheet', () => {
  const item = (code: string, max: number) => ({ code, clause: CLAUSE, text: code, max })
  const sheet: ScoringSheet = {
    clause: CLAUSE,
    text: '评分表',
    score: 'review.score',
    base: 60,
    full: 100,
    items: [item('a', 30), item('b', 10)],
    additions: [item('plus', 5)],
    deductions: [item('minus', 70)],
  }

  it('adds up from its base, and never below nothing', () => {
    expect(scoreSheet(sheet, { a: 20, b: 0, plus: 5, minus: 3 })).toMatchObject({ ok: true, score: 82 })
    expect(scoreSheet(sheet, { a: 0, b: 0, minus: 70 })).toMatchObject({ ok: true, score: 0 })
  })

  it.each([
    ['a mark above its most', { a: 31, b: 0 }, '「a」要在 0 到 30 分之间'],
    ['a mark below nothing', { a: -1, b: 0 }, '「a」要在 0 到 30 分之间'],
    ['half a mark', { a: 1.5, b: 0 }, '「a」要在 0 到 30 分之间'],
    ['a mark left out', { a: 1 }, '「b」还没有评分'],
    ['a mark of no item', { a: 1, b: 1, c: 1 }, '评分表没有「c」这一项'],
  ])('refuses %s', (_, marks, message) => {
    expect(scoreSheet(sheet, marks)).toEqual({ ok: false, message })
  })
})

describe('uses of a service', () => {
  const benefit = (per: 'month' | 'year' | 'lifetime') => ({
    code: 'cinema',
    title: '影剧院',
    text: '免费',
    tiers: null,
    quotas: [{ clause: CLAUSE, times: 2, per }],
    excludes: [],
  })
  const used = ['2025-12-31', '2026-08-31', '2026-09-01'].map((on) => ({ benefit: 'cinema', on: day(on) }))

  it.each([
    ['month', '2026-09-30', 1],
    ['month', '2026-08-31', 1],
    ['month', '2026-10-01', 2],
    ['year', '2026-12-31', 0],
    ['year', '2027-01-01', 2],
    ['lifetime', '2030-01-01', 0],
  ] as const)('by the %s leave on %s %d', (per, on, left) => {
    expect(mayUse(benefit(per), { tier: 'A', day: day(on), used })).toEqual({ isAllowed: left > 0, left })
  })
})
