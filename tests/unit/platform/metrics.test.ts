import { expect, it } from 'vitest'
import { measure, timed, writeMetrics } from '@/lib/platform/metrics'

const written = async () => (await writeMetrics()).text

it('counts what came of each answer, and what was left by an exception', async () => {
  await timed(
    'action',
    (value) => value,
    () => Promise.resolve('done'),
  )
  await timed(
    'action',
    (value) => value,
    () => Promise.resolve('done'),
  )
  const leaving = timed('action', String, () => Promise.reject(new Error('redirect')))
  await expect(leaving).rejects.toThrow('redirect')
  expect(await written()).toContain('jucai_answer_seconds_count{kind="action",outcome="done"} 2')
  expect(await written()).toContain('jucai_answer_seconds_count{kind="action",outcome="left"} 1')
})

it('tells the other figures when one cannot be had', async () => {
  measure('jucai_test_away', 'never there', () => Promise.reject(new Error('database away')))
  measure('jucai_test_there', 'replaced', () => 1)
  measure('jucai_test_there', 'there', () => Promise.resolve(7))
  expect(await written()).toContain('jucai_test_away Nan')
  expect(await written()).toContain('jucai_test_there 7')
})
