import type { Actor } from '@/lib/kernel/actor'
import { maskMail } from '@/lib/kernel/mask'
import type { MailAddress } from '@/lib/kernel/mail-address'
import { seal, unseal } from '@/lib/platform/crypto'
import type { Tx } from '@/lib/platform/transaction'
import type { Channel, MessageKind, Mute, Reach } from '../model'
import { MAIL_ADDRESS } from '../rules/sealed-purposes'

/** Sealing purpose of a mail address. */

/** How each of these accounts is reached; an account without an address or a choice of its own may be missing. */
export async function findReach(
  tx: Tx,
  countyCode: string,
  accountIds: readonly string[],
): Promise<Map<string, Reach>> {
  const of = { countyCode, accountId: { in: [...new Set(accountIds)] } }
  const addresses = await tx.mailAddress.findMany({
    where: { ...of, account: { status: 'active' } },
    select: { accountId: true, addressSealed: true },
  })
  const mutes = await tx.messageMute.findMany({ where: of, select: { accountId: true, channel: true, kind: true } })
  const mutesBy = Map.groupBy(mutes, ({ accountId }) => accountId)
  const addressBy = new Map(
    addresses.map((row) => [row.accountId, unseal(MAIL_ADDRESS, row.addressSealed) as MailAddress]),
  )
  return new Map(
    [...new Set([...mutesBy.keys(), ...addressBy.keys()])].map((accountId) => [
      accountId,
      { address: addressBy.get(accountId) ?? null, mutes: (mutesBy.get(accountId) ?? []).map(toMute) },
    ]),
  )
}

const toMute = (row: { channel: string; kind: string }): Mute => ({
  channel: row.channel as Channel,
  kind: row.kind as MessageKind,
})

/** The actor's own address as shown, and their choices. */
export async function findSettings(
  tx: Tx,
  { countyCode, accountId }: Actor,
): Promise<{ address: string | null; mutes: Mute[] }> {
  const where = { countyCode, accountId }
  const address = await tx.mailAddress.findFirst({ where, select: { addressMasked: true } })
  const mutes = await tx.messageMute.findMany({ where, select: { channel: true, kind: true } })
  return { address: address?.addressMasked ?? null, mutes: mutes.map(toMute) }
}

export async function saveAddress(tx: Tx, actor: Actor, address: MailAddress, now: Date): Promise<void> {
  const { countyCode, accountId } = actor
  const columns = { addressSealed: seal(MAIL_ADDRESS, address), addressMasked: maskMail(address), verifiedAt: now }
  await tx.mailAddress.upsert({
    where: { countyCode_accountId: { countyCode, accountId } },
    create: { countyCode, accountId, ...columns },
    update: columns,
  })
}

export const deleteAddress = async (tx: Tx, { countyCode, accountId }: Actor): Promise<number> =>
  (await tx.mailAddress.deleteMany({ where: { countyCode, accountId } })).count

/** Puts these choices in the place of what was there. */
export async function replaceMutes(tx: Tx, { countyCode, accountId }: Actor, mutes: readonly Mute[]): Promise<void> {
  await tx.messageMute.deleteMany({ where: { countyCode, accountId } })
  await tx.messageMute.createMany({
    data: mutes.map((mute) => ({ countyCode, accountId, ...mute })),
    skipDuplicates: true,
  })
}
