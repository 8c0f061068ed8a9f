import type { PlainDate } from '@/lib/kernel/plain-date'
import type { Tx } from '@/lib/platform/transaction'
import type { VersionInForce } from '../model'
import {
  findPublishedVersion as findPublished,
  findVersion as findById,
  findVersionIdsOn,
  findVersionOn,
  findVersionsOn,
} from '../repository/versions'

/** The version a case was filed under, whatever became of it since. */
export const findVersion = (tx: Tx, countyCode: string, versionId: string): Promise<VersionInForce | null> =>
  findById(tx, countyCode, versionId)

/** The version of an item in force on a day. */
export const findVersionInForce = (
  tx: Tx,
  countyCode: string,
  itemId: string,
  day: PlainDate,
): Promise<VersionInForce | null> => findVersionOn(tx, countyCode, itemId, day)

/** Every item in force on a day, each with its version. */
export const listVersionsInForce = (tx: Tx, countyCode: string, day: PlainDate): Promise<VersionInForce[]> =>
  findVersionsOn(tx, countyCode, day)

/** The ids of the versions that listVersionsInForce answers with, sorted: two equal answers, the same items. */
export const listVersionIdsInForce = (tx: Tx, countyCode: string, day: PlainDate): Promise<string[]> =>
  findVersionIdsOn(tx, countyCode, day)

/** The version of an item that its draft would take the place of, or null. */
export const findPublishedVersion = (tx: Tx, countyCode: string, itemCode: string): Promise<VersionInForce | null> =>
  findPublished(tx, countyCode, itemCode)
