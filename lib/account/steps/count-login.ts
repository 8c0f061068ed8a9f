import type { Actor } from '@/lib/kernel/actor'
import { refused, type Failure } from '@/lib/kernel/failure'
import { wallNow } from '@/lib/platform/clock'
import { countWithin } from '@/lib/platform/rate-limit'
import type { Tx } from '@/lib/platform/transaction'

const TOO_MANY: Failure = refused('tooMany', '操作过于频繁，请 1 分钟后再试。')

/** Twenty logins or requests for codes a minute from one address, whoever they are for (等保 8.1.4.1 b). */
export async function countLogin(tx: Tx, actor: Actor): Promise<Failure | null> {
  const key = `login:${actor.address ?? 'unknown'}`
  const isWithin = await countWithin(tx, { countyCode: actor.countyCode, key, limit: 20, seconds: 60 }, wallNow())
  return isWithin ? null : TOO_MANY
}
