import { describe, expect, it } from 'vitest'
import type { CaseEvent, CaseEventKind } from '@/lib/application/model'
import { stepSignatures } from '@/lib/application/rules/step-signatures'
import { rulebookOf } from './rulebook-case'

const steps = rulebookOf('BUY-01').chain
const events = (...told: (readonly [event: CaseEventKind, step: string | null])[]): CaseEvent[] =>
  told.map(([event, stepCode], index) => ({
    sequence: index + 1,
    at: new Date('2026-09-14T02:00:00Z'),
    event,
    fromStatus: 'inReview',
    toStatus: 'inReview',
    stepCode,
    actorId: 'a',
    actorName: `第${index + 1}人`,
    actorRole: null,
    unitCode: null,
    opinion: null,
    detail: null,
  }))
const signedBy = (told: CaseEvent[], current: string | null) =>
  stepSignatures(steps, told, current).map(({ step, event }) => `${step.code} ${event?.actorName ?? '—'}`)

const WALKED = [
  ['confirm', 'employer'],
  ['accept', 'township'],
  ['advance', 'talentOffice'],
] as const

describe('the signatures on a form', () => {
  it('are those of the steps passed; the step the case stands on is still open', () => {
    expect(signedBy(events(...WALKED), 'organisation')).toEqual([
      'employer 第1人',
      'township 第2人',
      'talentOffice 第3人',
      'organisation —',
    ])
  })

  it('are all there once the case has left its chain', () => {
    expect(signedBy(events(...WALKED, ['approve', 'organisation']), null).at(-1)).toBe('organisation 第4人')
  })

  it('are void where the case has come back to the step', () => {
    const again = events(...WALKED, ['reassess', 'organisation'])
    expect(signedBy(again, 'talentOffice')).toEqual([
      'employer 第1人',
      'township 第2人',
      'talentOffice —',
      'organisation —',
    ])
  })

  it('are void where a step in front was signed anew', () => {
    const again = events(
      ...WALKED,
      ['approve', 'organisation'],
      ['reassess', 'organisation'],
      ['advance', 'talentOffice'],
    )
    expect(signedBy(again, null)).toEqual(['employer 第1人', 'township 第2人', 'talentOffice 第6人', 'organisation —'])
  })

  it('end with the refusal where there is one', () => {
    expect(signedBy(events(...WALKED.slice(0, 2), ['decline', 'talentOffice']), null)).toEqual([
      'employer 第1人',
      'township 第2人',
      'talentOffice 第3人',
      'organisation —',
    ])
  })
})
