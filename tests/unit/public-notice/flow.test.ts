import { describe, expect, it } from 'vitest'
import { next } from '@/lib/kernel/flow'
import { PUBLIC_NOTICE_ROW_FLOW as FLOW, PUBLIC_NOTICE_ROW_STATUSES } from '@/lib/public-notice/flow'

describe('a line of a notice', () => {
  it('is suspended by an objection, and by a second one stays so', () => {
    expect(next(FLOW, 'open', 'object')).toBe('suspended')
    expect(next(FLOW, 'suspended', 'object')).toBe('suspended')
  })

  it('is not cleared while an objection waits', () => {
    expect(next(FLOW, 'open', 'clear')).toBe('cleared')
    expect(next(FLOW, 'suspended', 'clear')).toBeNull()
  })

  it('stands again when the objection is dismissed, and ends when it is upheld', () => {
    expect(next(FLOW, 'suspended', 'dismiss')).toBe('open')
    expect(next(FLOW, 'suspended', 'uphold')).toBe('upheld')
  })

  it('is not upheld without an objection, and does not leave an end', () => {
    expect(next(FLOW, 'open', 'uphold')).toBeNull()
    for (const end of ['cleared', 'upheld'] as const) expect(Object.keys(FLOW[end])).toEqual([])
  })

  it('has a way for every state', () => {
    expect(Object.keys(FLOW).sort()).toEqual([...PUBLIC_NOTICE_ROW_STATUSES].sort())
  })
})
