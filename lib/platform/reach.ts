import { AsyncLocalStorage } from 'node:async_hooks'
import type { Actor } from '@/lib/kernel/actor'
import { reachOf, WHOLE_COUNTY, type Reach } from '@/lib/kernel/reach'

/** Finds how far the present request reaches; undefined outside one, or before it is known who asks. */
type ReachOfRequest = () => Promise<Reach | undefined>

/** One for the process: Next's bundles each have a copy of this module. */
const slot = globalThis as unknown as {
  jucaiReach?: { readonly here: AsyncLocalStorage<Reach>; ofProcess?: Reach; ofRequest?: ReachOfRequest }
}
const kept = () => (slot.jucaiReach ??= { here: new AsyncLocalStorage() })

/**
 * Runs work whose reads go as far as said, whoever asked for it. Awaited within: what Prisma answers with asks nothing
 * before somebody waits for it.
 */
export const withReach = <T>(reach: Reach, work: () => PromiseLike<T>): Promise<T> =>
  kept().here.run(reach, async () => await work())

/** The reads of this work go as far as the actor may see at all. */
export const asReader = <T>(actor: Actor, work: () => PromiseLike<T>): Promise<T> => withReach(reachOf(actor), work)

/**
 * Reads on which an answer rests without showing them: whether a card is good, what a family was granted already. Every
 * use is listed with its reason in tests/architecture/row-level-security.test.ts.
 */
export const pastTheFence = <T>(work: () => PromiseLike<T>): Promise<T> => withReach(WHOLE_COUNTY, work)

/** Said once by processes that serve nobody: the worker, seeds, scripts. A process that serves says it by request. */
export function reachInProcess(reach: Reach): void {
  kept().ofProcess = reach
}

export function reachByRequest(find: ReachOfRequest): void {
  kept().ofRequest = find
}

/**
 * How far a statement asked for here goes; undefined: it is not known yet who asks, and the database shows nothing. In a
 * process that serves nobody and did not say, an empty register would look like one in which all is well.
 */
export async function reachHere(): Promise<Reach | undefined> {
  const { here, ofProcess, ofRequest } = kept()
  const said = here.getStore() ?? ofProcess
  if (said) return said
  if (!ofRequest) throw new Error('for whom is read? Import lib/wiring/register, or wire() before the first request')
  return ofRequest()
}
