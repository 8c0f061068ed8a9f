import { describe, expect, it } from 'vitest'
import { eventsFrom, finalStatuses, type Flow, next, reachable, toMermaid } from '@/lib/kernel/flow'

type Status = 'draft' | 'submitted' | 'granted' | 'orphan'
type Event = 'submit' | 'return' | 'grant'

const FLOW: Flow<Status, Event> = {
  draft: { submit: 'submitted' },
  submitted: { return: 'draft', grant: 'granted' },
  granted: {},
  orphan: { grant: 'granted' },
}

describe('a flow', () => {
  it('moves only along its arrows', () => {
    expect(next(FLOW, 'draft', 'submit')).toBe('submitted')
    expect(next(FLOW, 'draft', 'grant')).toBeNull()
    expect(next(FLOW, 'granted', 'return')).toBeNull()
    expect(eventsFrom(FLOW, 'submitted')).toEqual(['return', 'grant'])
  })

  it('knows where it ends and what is never reached', () => {
    expect(finalStatuses(FLOW)).toEqual(['granted'])
    expect([...reachable(FLOW, 'draft')].sort()).toEqual(['draft', 'granted', 'submitted'])
    expect([...reachable(FLOW, 'granted')]).toEqual(['granted'])
  })

  it('draws itself', () => {
    expect(toMermaid(FLOW, 'draft')).toBe(
      'stateDiagram-v2\n  [*] --> draft\n  draft --> submitted: submit\n  submitted --> draft: return\n' +
        '  submitted --> granted: grant\n  orphan --> granted: grant\n  granted --> [*]\n',
    )
    const labelled = toMermaid(FLOW, 'draft', {
      statuses: { draft: '草稿', submitted: '已提交', granted: '已核准', orphan: '孤立' },
      events: { submit: '提交', return: '退回', grant: '核准' },
    })
    expect(labelled).toContain('  draft: 草稿\n')
    expect(labelled).toContain('  draft --> submitted: 提交\n')
  })
})
