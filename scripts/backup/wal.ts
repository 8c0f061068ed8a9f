import { readdirSync } from 'node:fs'

const SEGMENT_BYTES = 16n * 1024n * 1024n
const PER_FILE = 0x1_0000_0000n / SEGMENT_BYTES
const SEGMENT = /^[0-9A-F]{24}$/

/** A position in the log as the server writes it (`0/5000028`). */
export function parseLsn(text: string): bigint {
  const [high = '0', low = '0'] = text.split('/')
  return (BigInt(`0x${high}`) << 32n) + BigInt(`0x${low}`)
}

/** The segments from one position up to another, in order. */
export function segmentsBetween(timeline: number, from: bigint, to: bigint): string[] {
  const names: string[] = []
  for (let number = from / SEGMENT_BYTES; number <= (to - 1n) / SEGMENT_BYTES; number += 1n)
    names.push([BigInt(timeline), number / PER_FILE, number % PER_FILE].map(inHex).join(''))
  return names
}

const inHex = (number: bigint): string => number.toString(16).toUpperCase().padStart(8, '0')

const numberOf = (segment: string): bigint =>
  BigInt(`0x${segment.slice(8, 16)}`) * PER_FILE + BigInt(`0x${segment.slice(16)}`)

/** Where a segment begins. */
export const startOf = (segment: string): bigint => numberOf(segment) * SEGMENT_BYTES

export const formatLsn = (lsn: bigint): string =>
  [lsn >> 32n, lsn & 0xffff_ffffn].map((half) => half.toString(16).toUpperCase()).join('/')

/** The segments that lie in a folder, in order. */
export const segmentsIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => SEGMENT.test(name))
    .sort()

/** Of the segments those that follow on `from` without a gap, `from` among them. A restored county's own log is another one. */
export function unbroken(segments: readonly string[], from: string): string[] {
  const run: string[] = []
  for (const segment of segments.filter((name) => name >= from && name.startsWith(from.slice(0, 8)))) {
    const before = run.at(-1)
    if (before === undefined ? segment !== from : numberOf(segment) !== numberOf(before) + 1n) break
    run.push(segment)
  }
  return run
}
