import type { Failure } from '@/lib/kernel/failure'
import type { Result } from '@/lib/kernel/result'

/** The value of a command that must not refuse here. Throws with what it said: a seed that is refused is a mistake in the seed. */
export function succeed<T>(what: string, result: Result<T, Failure>): T {
  if (result.ok) return result.value
  throw new Error(`seed ${what}: ${JSON.stringify(result.failure)}`)
}
