import type { Actor } from '@/lib/kernel/actor'
import type { Tx } from '@/lib/platform/transaction'
import type { OpenWork } from '../model'
import { findOpenWork } from '../repository/open-work'
import { waitingScope } from '../repository/waiting-rows'
import { findTies } from './find-ties'

/** What waits for a member of staff with these grants; 'others' where they may not do it. */
export const listOpenWork = async (tx: Tx, holder: Actor): Promise<OpenWork[]> =>
  findOpenWork(tx, waitingScope(holder, await findTies(tx, holder)))
