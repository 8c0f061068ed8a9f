import { describe, expect, it } from 'vitest'
import type { CaseEvent } from '@/lib/application/model'
import { nextStep } from '@/lib/application/rules/next-step'
import { timeline, type TimelineInput } from '@/lib/application/rules/timeline'
import { toPlainDate } from '@/lib/kernel/plain-date'
import { aCase, rulebookOf } from './rulebook-case'

const AT = new Date('2026-09-14T02:00:00Z')
const event = (changes: Partial<CaseEvent>): CaseEvent => ({
  sequence: 1,
  at: AT,
  event: 'submit',
  fromStatus: 'draft',
  toStatus: 'submitted',
  stepCode: null,
  actorId: 'a',
  actorName: '王芳',
  actorRole: null,
  unitCode: null,
  opinion: null,
  detail: null,
  ...changes,
})
const input = (changes: Partial<TimelineInput>): TimelineInput => ({
  application: aCase(),
  rulebook: rulebookOf('BUY-01'),
  events: [],
  unitNames: new Map([
    ['510799100', '城关镇'],
    ['RCB', '人才办'],
  ]),
  employerName: '恒瑞纺织',
  filesFor: 'staff',
  notice: null,
  ...changes,
})
const titles = (changes: Partial<TimelineInput>) =>
  timeline(input(changes)).map(({ title, state }) => `${state} ${title}`)

describe('the timeline of a case', () => {
  it('says who did what, from where, and why', () => {
    const detail = { fields: [{ field: 'housing.ownerCode', message: '请改为家庭共有' }] }
    const returned = event({
      event: 'return',
      stepCode: 'township',
      unitCode: '510799100',
      opinion: '有一处要改',
      detail,
    })
    expect(timeline(input({ events: [returned] }))[0]).toMatchObject({
      title: '退回补正',
      by: '城关镇 王芳',
      lines: ['有一处要改', '房屋产权归属：请改为家庭共有'],
      tone: 'attention',
    })
  })

  it('calls a signature by its step, and goes on with what is being done and what is to come', () => {
    const accepted = event({ event: 'accept', stepCode: 'township', unitCode: '510799100' })
    expect(titles({ events: [accepted] })).toEqual([
      'done 乡镇（街道）受理通过',
      'now 县委人才办复审',
      'later 县委组织部审定',
      'later 公示 5 个工作日',
      'later 办结',
    ])
  })

  it('waits for the employer by name, and for the applicant until a day', () => {
    const waiting = timeline(
      input({ application: aCase({ status: 'submitted', stepCode: 'employer', unitCode: null }) }),
    )
    expect(waiting[0]).toMatchObject({ state: 'now', title: '用人单位确认', by: '恒瑞纺织' })
    const returned = timeline(input({ application: aCase({ status: 'returned', returnedFields: [] }) }))
    expect(returned).toMatchObject([{ title: '等待申报人补正', dueOn: '2026-09-20' }])
  })

  it('says on notice until when, or that an objection is being looked into', () => {
    const application = aCase({ status: 'onNotice', stepCode: null, noticeId: 'n' })
    const lastDay = toPlainDate('2026-09-20')
    const standing = timeline(input({ application, notice: { lastDay, isSuspended: false } }))
    expect(standing[0]).toMatchObject({ title: '公示中', dueOn: lastDay })
    expect(nextStep(application, standing).title).toBe('正在公示')
    const held = timeline(input({ application, notice: { lastDay, isSuspended: true } }))
    expect(held[0]).toMatchObject({ title: '公示异议核查中', dueOn: null })
    expect(nextStep(application, held).title).toContain('异议')
  })

  it('has nothing to come once the case is closed', () => {
    expect(titles({ application: aCase({ status: 'granted', stepCode: null, closedAt: AT }) })).toEqual([])
  })
})
