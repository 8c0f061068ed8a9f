import { readFileSync } from 'node:fs'
import type { Failure } from '@/lib/kernel/failure'
import type { Result } from '@/lib/kernel/result'

/** The rulebook file of an item of the demo county, with its first day and, where wanted, other words in it. */
export function rulebookFile(code: string, effectiveFrom: string, change: (text: string) => string = (text) => text) {
  const text = readFileSync(`prisma/seed/rulebooks/${code}.yaml`, 'utf8')
  return change(text.replace(/^effectiveFrom: .*$/m, `effectiveFrom: '${effectiveFrom}'`))
}

export function must<T>(result: Result<T, Failure>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value
}
