import type { Actor } from '@/lib/kernel/actor'
import { asReader } from '@/lib/platform/reach'

type Query = (...input: unknown[]) => PromiseLike<unknown>

const isActor = (value: unknown): value is Actor =>
  typeof value === 'object' && value !== null && 'accountId' in value && 'grants' in value

/** The query, reading no further than the actor it is given. */
export const asItsReader =
  (query: Query): Query =>
  (...input) => {
    const [actor] = input
    return isActor(actor) ? asReader(actor, () => query(...input)) : query(...input)
  }
