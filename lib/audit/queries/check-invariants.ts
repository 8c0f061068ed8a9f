import type { Actor } from '@/lib/kernel/actor'
import type { Violation } from '@/lib/kernel/violation'
import { reading } from '@/lib/platform/transaction'
import { mayVerifyRecord } from '../permission'
import { isTampering, type Finding } from '../rules/finding'
import { verifyChain } from '../steps/verify-chain'

/** Where a finding is, in one word. */
const placeOf = ({ kind, seal, seq, rowId, anchorLine }: Finding): string =>
  [kind, seal && `seal ${seal}`, seq && `number ${seq}`, rowId, anchorLine && `anchor line ${anchorLine}`]
    .filter(Boolean)
    .join(' ')

/** The chain over the record must be whole. Work of the worker that is late breaks no promise of the data. */
export async function checkInvariants(actor: Actor): Promise<Violation[]> {
  if (!mayVerifyRecord(actor)) return []
  const { findings } = await verifyChain(reading, actor.countyCode)
  const ids = findings.filter(isTampering).map(placeOf)
  return ids.length === 0 ? [] : [{ code: 'chainIsWhole', text: '记录链完整，与外部留存一致', ids }]
}
