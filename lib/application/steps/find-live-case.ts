import type { Tx } from '@/lib/platform/transaction'
import type { ApplicationCore } from '../model'
import { findLive } from '../repository/applications'

/** The live case of an item for these parties, or null: there is one at most. */
export const findLiveCase = (
  tx: Tx,
  parties: Pick<ApplicationCore, 'countyCode' | 'itemId' | 'talentId' | 'enterpriseId'>,
): Promise<ApplicationCore | null> => findLive(tx, parties)
