import { expect, it } from 'vitest'
import { isBeingWritten, OPENING_BATCH_FLOW, OPENING_BATCH_STATUSES } from '@/lib/opening-balance/flow'

const table = Object.entries(OPENING_BATCH_FLOW).flatMap(([from, events]) =>
  Object.entries(events).map(([event, to]) => `${from} ${event} → ${to}`),
)

it('is exactly this table', () => {
  expect(table).toEqual([
    'draft prepare → prepared',
    'draft discard → discarded',
    'prepared sign → posted',
    'prepared reject → rejected',
    'rejected prepare → prepared',
    'rejected discard → discarded',
  ])
})

it('reaches every status, and ends in two of them', () => {
  const reached = new Set(table.map((line) => line.split(' → ')[1]))
  expect(OPENING_BATCH_STATUSES.filter((status) => status !== 'draft' && !reached.has(status))).toEqual([])
  const final = OPENING_BATCH_STATUSES.filter((status) => Object.keys(OPENING_BATCH_FLOW[status]).length === 0)
  expect(final).toEqual(['posted', 'discarded'])
})

it('lets lines come and go only before anybody was shown them, or after they were sent back', () => {
  expect(OPENING_BATCH_STATUSES.filter(isBeingWritten)).toEqual(['draft', 'rejected'])
})
