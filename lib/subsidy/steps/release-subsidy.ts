import type { GrantStep } from '@/lib/application/ports'
import { findReserved } from '@/lib/fund/steps/find-reserved'
import { release } from '@/lib/fund/steps/release'

/** 释放预占: whatever the case still holds goes back to what is available. */
export const releaseSubsidy: GrantStep['release'] = async (tx, actor, { application }, reason, now) => {
  const reference = { kind: 'application', id: application.id } as const
  const held = await findReserved(tx, actor.countyCode, reference)
  return release(tx, actor, held, { ...reference, memo: reason }, now)
}
