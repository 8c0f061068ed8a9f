import { headers } from 'next/headers'
import type { Actor } from '@/lib/kernel/actor'
import { reachOf, type Reach } from '@/lib/kernel/reach'
import { reachByRequest } from './reach'

/** By the request's headers, which Next keeps as one object for a request, whether page, action or route. */
const slot = globalThis as unknown as { jucaiReaches?: WeakMap<object, Reach> }
const reaches = () => (slot.jucaiReaches ??= new WeakMap())

/** From here on the reads of this request go as far as the actor may see. */
export async function noteReach(actor: Actor): Promise<void> {
  reaches().set(await headers(), reachOf(actor))
}

/** Outside a request there are no headers, and nobody to read for. */
const findReach = (): Promise<Reach | undefined> =>
  Promise.resolve()
    .then(headers)
    .then((request) => reaches().get(request))
    .catch(() => undefined)

reachByRequest(findReach)
