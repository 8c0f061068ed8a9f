import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import type { Result } from '@/lib/kernel/result'
import { definePort } from './port'

/** Does everything that has fallen due by `now`; the worker ticks it, the demo's clock calls it after a jump. */
export type RunDueWork = (actor: Actor, input: Record<string, never>, now: Date) => Promise<Result<unknown, Failure>>
export const dueWorkPort = definePort<RunDueWork>('runDueWork')
