import type { Actor } from '@/lib/kernel/actor'
import { dateIn } from '@/lib/kernel/plain-date'
import { reading } from '@/lib/platform/transaction'
import { mayRequestErasure } from '../permission'
import type { ErasureRequest } from '../model'
import { findLatestOf, readErasureStanding } from '../repository/erasure-requests'
import { erasureHolds, holdWords } from '../rules/erasure-holds'

export type OwnErasure = {
  /** The last time it was asked, and what was answered. */
  readonly latest: ErasureRequest | null
  /** What stands against it today, in words. */
  readonly holds: readonly string[]
}

/** 申请删除我的信息, as the person sees it; null for whoever is no talent. */
export async function getOwnErasure(actor: Actor, now: Date): Promise<OwnErasure | null> {
  const { countyCode, talentId } = actor
  if (mayRequestErasure(actor) || talentId === null) return null
  return {
    latest: await findLatestOf(reading, countyCode, talentId),
    holds: erasureHolds(await readErasureStanding(reading, countyCode, [talentId]), dateIn(now)).map(holdWords),
  }
}
