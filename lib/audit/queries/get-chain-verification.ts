import type { Actor } from '@/lib/kernel/actor'
import { pastTheFence } from '@/lib/platform/reach'
import { reading } from '@/lib/platform/transaction'
import { mayVerifyRecord } from '../permission'
import type { Verification } from '../rules/finding'
import { verifyChain } from '../steps/verify-chain'

/** The whole chain verified now, and nothing written down: for the command line. */
export const getChainVerification = async (actor: Actor): Promise<Verification | null> =>
  mayVerifyRecord(actor) ? pastTheFence(() => verifyChain(reading, actor.countyCode)) : null
