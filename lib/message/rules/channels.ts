import type { Actor } from '@/lib/kernel/actor'
import type { Channel, MessageKind, Mute, Reach } from '../model'

/**
 * What a person may do without, by whom they are. What became of an application and of a card is told always and by
 * every way there is: days to object and to put right run from it.
 */
const CHOOSABLE: Record<'staff' | 'talent' | 'enterprise', readonly MessageKind[]> = {
  staff: ['reminder', 'escalation', 'work'],
  talent: ['reminder'],
  enterprise: ['confirmation', 'reminder'],
}

export const choosableKinds = (actor: Actor): readonly MessageKind[] =>
  actor.kind === 'system' || actor.kind === 'public' ? [] : CHOOSABLE[actor.kind]

/** The ways by which the actor is told at all; staff get no text messages. */
export const channelsOf = (actor: Actor): readonly Channel[] => (actor.kind === 'staff' ? ['email'] : ['sms', 'email'])

type Wanted = Readonly<Record<Channel, readonly MessageKind[]>>

/** What is to be kept of a choice: the kinds that may be done without and were not ticked. */
export const mutesOf = (actor: Actor, wanted: Wanted): Mute[] =>
  channelsOf(actor).flatMap((channel) =>
    choosableKinds(actor)
      .filter((kind) => !wanted[channel].includes(kind))
      .map((kind) => ({ channel, kind })),
  )

export const isWanted = (reach: Reach | undefined, channel: Channel, kind: MessageKind): boolean =>
  !reach?.mutes.some((mute) => mute.channel === channel && mute.kind === kind)
