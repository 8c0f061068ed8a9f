import type { ChainHead } from './finding'

/** A head of the chain as a line of the file outside the database says it. */
export type Anchor = {
  readonly at: string
  readonly county: string
  readonly number: number
  readonly count: number
  readonly hash: string
}
export type AnchorLine = { readonly line: number; readonly anchor: Anchor; readonly mac: string }

const HOUR_MS = 3_600_000
/** So many seals at the latest, however little time has passed. */
const MOST_SEALS = 30

/** Whether the head is to be written down again: every hour, and whenever thirty seals have come since. */
export function isAnchorDue(last: Anchor | null, head: ChainHead, now: Date): boolean {
  if (last === null || head.number - last.number >= MOST_SEALS) return true
  return now.getTime() - Date.parse(last.at) >= HOUR_MS
}

/** What a line says, in one order, as it is put under the key. */
export const anchorText = ({ at, county, number, count, hash }: Anchor): string =>
  JSON.stringify([at, county, number, count, hash])

export const toAnchor = (county: string, head: ChainHead, now: Date): Anchor => ({
  ...{ at: now.toISOString(), county },
  ...{ number: head.number, count: head.count, hash: head.hash },
})

export const printAnchor = (anchor: Anchor, mac: string): string => JSON.stringify({ ...anchor, mac })

/**
 * A line of the file; null for one that was never written to its end, as when the power went. An altered line that can no longer be
 * read is no worse than a line taken away.
 */
export function parseAnchor(text: string, line: number): AnchorLine | null {
  try {
    const { mac, ...anchor } = JSON.parse(text) as Anchor & { mac: string }
    const isWhole = [anchor.at, anchor.county, anchor.hash, mac].every((part) => typeof part === 'string')
    return isWhole && Number.isInteger(anchor.number) && Number.isInteger(anchor.count) ? { line, anchor, mac } : null
  } catch {
    return null
  }
}
