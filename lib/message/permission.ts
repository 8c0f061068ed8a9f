import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'

/** Whoever has an inbox says how else they are told; for nobody but themselves. */
export const mayChooseChannels = (actor: Actor): Failure | null =>
  actor.kind === 'public' || actor.kind === 'system'
    ? { kind: 'forbidden', permission: 'message.chooseChannels' }
    : null
