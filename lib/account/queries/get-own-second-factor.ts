import type { Actor } from '@/lib/kernel/actor'
import { reading } from '@/lib/platform/transaction'
import { totpAddress } from '@/lib/platform/totp'
import { findStaffAccount } from '../repository/account-list'
import { findFactor } from '../repository/second-factors'

export type OwnSecondFactor =
  | { readonly state: 'none' }
  /** Being set up: the secret, and what the QR code says. */
  | { readonly state: 'begun'; readonly secret: string; readonly address: string }
  | { readonly state: 'enrolled'; readonly enrolledAt: Date; readonly codesLeft: number }

/** 我的动态口令. The secret is shown to its owner alone, and only until the first right code. */
export async function getOwnSecondFactor(actor: Actor): Promise<OwnSecondFactor> {
  const { countyCode, accountId } = actor
  const found = await findFactor(reading, { countyCode, accountId })
  if (!found) return { state: 'none' }
  const { enrolledAt, codesLeft, secret } = found
  if (enrolledAt !== null) return { state: 'enrolled', enrolledAt, codesLeft }
  if (secret === null) return { state: 'none' }
  const account = await findStaffAccount(reading, countyCode, accountId)
  return { state: 'begun', secret, address: totpAddress({ secret, issuer: '聚才', name: account?.userName ?? '' }) }
}
