import type { MailAddress } from '@/lib/kernel/mail-address'

/** What a message is about; decides its word in the list and whether it may also go out by e-mail. */
export const MESSAGE_KINDS = ['case', 'confirmation', 'offer', 'reminder', 'escalation', 'card', 'work'] as const
export type MessageKind = (typeof MESSAGE_KINDS)[number]

/** What a message opens. Kept as kind and id: an address that changes would leave old messages pointing nowhere. */
export const TARGET_KINDS = [
  'application',
  'confirmation',
  'offer',
  'card',
  'batch',
  'talent',
  'enterprise',
  'record',
  'secondPerson',
] as const
export type TargetKind = (typeof TARGET_KINDS)[number]
export type MessageTarget = { readonly kind: TargetKind; readonly id: string }

/** One line in the inbox of one account. */
export type InboxMessage = {
  readonly id: string
  readonly kind: MessageKind
  readonly body: string
  readonly target: MessageTarget
  readonly createdAt: Date
  readonly readAt: Date | null
}

/** A message as it is handed in: to whom, about what, in which words. */
export type Notice = {
  readonly accountId: string
  readonly kind: MessageKind
  readonly body: string
  readonly target: MessageTarget
}

/** A notice that lies in an inbox. */
export type PostedNotice = Notice & { readonly id: string }

/** Ways out of the house. The inbox is none: it has everything. */
export const CHANNELS = ['sms', 'email'] as const
export type Channel = (typeof CHANNELS)[number]

/** How an account is reached: its proven address, and what it does not want by which way. */
export type Reach = { readonly address: MailAddress | null; readonly mutes: readonly Mute[] }
export type Mute = { readonly channel: Channel; readonly kind: MessageKind }
