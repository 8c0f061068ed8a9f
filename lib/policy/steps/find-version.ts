import type { PlainDate } from '@/lib/kernel/plain-date'
import type { Tx } from '@/lib/platform/transaction'
import type { VersionInForce, VersionLine } from '../model'
import { findLineOn, findLinesOn, findOfferedOn } from '../repository/version-lines'
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

/** The versions of an item that may be for somebody on a day; null where nothing is in force. */
export const findVersionLine = (
  tx: Tx,
  countyCode: string,
  itemId: string,
  day: PlainDate,
): Promise<VersionLine | null> => findLineOn(tx, countyCode, itemId, day)

/** Every item in force on a day, each with the versions that may be for somebody. */
export const listVersionLines = (tx: Tx, countyCode: string, day: PlainDate): Promise<VersionLine[]> =>
  findLinesOn(tx, countyCode, day)

/** The items in force on a day that are offered (免申即享), each with its version. */
export const listOffered = (
  tx: Tx,
  countyCode: string,
  day: PlainDate,
): Promise<{ readonly itemId: string; readonly versionId: string }[]> => findOfferedOn(tx, countyCode, day)
