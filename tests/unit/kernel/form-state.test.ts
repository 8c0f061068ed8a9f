import { describe, expect, it } from 'vitest'
import { type Failure, invalidField, refused } from '@/lib/kernel/failure'
import { toFormState } from '@/lib/kernel/form-state'
import { fail, ok } from '@/lib/kernel/result'

const typed = { name: '李四', skills: ['a', 'b'] }

describe('a refusal on the form', () => {
  it('keeps what was typed, whatever the kind of refusal', () => {
    const failures: Failure[] = [
      invalidField('name', '请填写姓名'),
      refused('overAge', '申报时年龄超过35周岁', '第四条'),
      { kind: 'conflict', expected: 'inReview', found: 'approved' },
      { kind: 'notFound', what: 'application' },
      { kind: 'forbidden', permission: 'application.approve' },
    ]
    const states = failures.map((failure) => toFormState(failure, typed))
    expect(states.map((state) => state.status)).toEqual(['invalid', 'refused', 'refused', 'refused', 'refused'])
    for (const state of states) expect(state).toMatchObject({ values: typed })
  })

  // Shows ASVS 16.5.1
  it('says in Chinese what happened, and never the inner names', () => {
    const shown = toFormState({ kind: 'conflict', expected: 'inReview', found: 'approved' }, typed)
    expect(JSON.stringify(shown)).not.toMatch(/inReview|approved/)
    expect(toFormState(refused('overAge', '超龄', '第四条'), {})).toEqual({
      status: 'refused',
      reasons: [{ code: 'overAge', text: '超龄', clause: '第四条' }],
      values: {},
    })
    expect(toFormState({ kind: 'refused', heading: '规则文件有错误', reasons: [] }, {})).toMatchObject({
      heading: '规则文件有错误',
    })
    expect(refused('closed', '已截止')).toEqual({ kind: 'refused', reasons: [{ code: 'closed', text: '已截止' }] })
  })

  it('tells a value from a failure', () => {
    expect(ok(1)).toEqual({ ok: true, value: 1 })
    expect(fail('no')).toEqual({ ok: false, failure: 'no' })
  })
})
