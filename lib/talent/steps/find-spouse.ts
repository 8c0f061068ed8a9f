import type { PlainDate } from '@/lib/kernel/plain-date'
import type { Tx } from '@/lib/platform/transaction'
import { findSpouseOn, type SpouseRow } from '../repository/change-records'

/**
 * The spouse of a talent on a day, or null. `memberTalentId` is set when the spouse is in the register too. Without a
 * day, the marriage that has no end yet.
 */
export const findSpouse = (tx: Tx, countyCode: string, talentId: string, day?: PlainDate): Promise<SpouseRow | null> =>
  findSpouseOn(tx, { countyCode, talentId }, day)
