import { beforeEach, expect, it, vi } from 'vitest'
import { logInfo, numberLinesBy, reportBug } from '@/lib/platform/log'

let lines: string[] = []
beforeEach(() => {
  lines = []
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => lines.push(String(text)) > 0)
})

// Shows ASVS 16.4.1, 16.2.2
it('a line of the log stays one line, whatever somebody sent', () => {
  logInfo('not delivered', { reason: 'x\n{"level":"info","message":"forged"}\r\n\u2028\u001b[2J' })
  const [text] = lines
  expect(
    String(text)
      .trimEnd()
      .split(/[\r\n]/),
  ).toHaveLength(1)
  expect(JSON.parse(String(text))).toMatchObject({ level: 'info', message: 'not delivered' })
  expect(String(text)).toMatch(/"at":"\d{4}-\d\d-\d\dT[\d:.]+Z"/)
})

it('a bug is one line under a reference that a person can say', () => {
  const reference = reportBug(new Error('two\nlines'))
  const [text] = lines
  expect(reference).toMatch(/^[A-Z0-9]{6}$/)
  expect(JSON.parse(String(text))).toMatchObject({ level: 'error', reference })
  expect(String(text).trimEnd()).not.toContain('\n')
})

it('a line carries the number of the request in which it was written, and is not lost outside one', async () => {
  const numbers = [Promise.resolve('0123456789abcdef'), Promise.resolve(null)]
  numberLinesBy(() => numbers.shift() ?? Promise.resolve(null))
  logInfo('first')
  logInfo('second')
  await Promise.resolve().then(() => undefined)
  expect(lines.map((text) => JSON.parse(text) as object)).toEqual([
    expect.objectContaining({ message: 'first', request: '0123456789abcdef' }),
    expect.not.objectContaining({ request: expect.anything() as unknown }),
  ])
})
