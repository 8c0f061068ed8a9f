import type { Actor } from '@/lib/kernel/actor'
import { isMailOn } from '@/lib/platform/mail'
import { reading } from '@/lib/platform/transaction'
import type { Channel, MessageKind } from '../model'
import { findSettings } from '../repository/reach'
import { channelsOf, choosableKinds, isWanted } from '../rules/channels'

/** 通知方式, of the actor: the address as shown, and what may be chosen with what is chosen. */
export type MessageSettings = {
  readonly isMailOn: boolean
  readonly address: string | null
  readonly kinds: readonly MessageKind[]
  readonly ways: readonly { readonly channel: Channel; readonly wanted: readonly MessageKind[] }[]
}

export async function getMessageSettings(actor: Actor): Promise<MessageSettings> {
  const { address, mutes } = await findSettings(reading, actor)
  const kinds = choosableKinds(actor)
  const ways = channelsOf(actor).map((channel) => ({
    channel,
    wanted: kinds.filter((kind) => isWanted({ address: null, mutes }, channel, kind)),
  }))
  return { isMailOn: isMailOn(), address, kinds, ways }
}
