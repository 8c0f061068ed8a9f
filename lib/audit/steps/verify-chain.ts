import { wallNow } from '@/lib/platform/clock'
import type { Tx } from '@/lib/platform/transaction'
import { isAnchorIntact, readAnchors } from '../repository/anchor-file'
import {
  countWaitingSince,
  findLineDigests,
  findOutsideRows,
  findStrangeRows,
  type OutsideRow,
} from '../repository/chain-rows'
import { findLastSeal, findSeals, sealHash, toHead, type Seal } from '../repository/seals'
import { countUnsealed } from '../repository/unsealed'
import type { Anchor } from '../rules/anchor'
import type { ChainHead, Finding, Verification } from '../rules/finding'

/** Findings told one by one; beyond them only their number is. */
const TOLD = 100
/** Seals read at once, and rows behind them; rows never leave the database. */
const AT_ONCE = 1_000
const ROWS_AT_ONCE = 50_000n
const TEN_MINUTES_MS = 600_000
const TWO_HOURS_MS = 7_200_000

type Anchors = { byNumber: Map<number, { anchor: Anchor; line: number }>; last: Anchor | null; findings: Finding[] }

/**
 * Verifies everything: each row against what it said when it was sealed, each seal against the key, the rows and the seal before, the
 * chain against the file outside, and that nothing stands outside the chain. In parts, so that a million rows cost time
 * and no memory. The file is read first: what it says was in the database then.
 */
export async function verifyChain(tx: Tx, countyCode: string): Promise<Verification> {
  const began = performance.now()
  const anchors = await readOutside(countyCode)
  const last = await findLastSeal(tx, countyCode)
  const head = last && toHead(last)
  const found = [...anchors.findings, ...againstOutside(anchors, head)]
  let before: Seal | null = null
  for (;;) {
    const upTo = head?.number ?? 0
    const next = await findSeals(tx, countyCode, { after: before?.number ?? 0, upTo, take: AT_ONCE })
    const from = next[0]?.firstSeq
    if (from === undefined) break
    const seals = next.filter((seal, index) => index === 0 || seal.lastSeq - from < ROWS_AT_ONCE)
    found.push(...chainFindings(seals, before, anchors), ...(await rowFindings(tx, countyCode, seals)))
    before = seals.at(-1) ?? null
  }
  found.push(...(await findOutsideRows(tx, countyCode, TOLD)).map(outsideFinding))
  found.push(...(await lateFindings(tx, countyCode, anchors.last)))
  return {
    head,
    anchoredNumber: anchors.last?.number ?? 0,
    unsealedCount: await countUnsealed(tx, countyCode),
    findingCount: found.length,
    findings: found.slice(0, TOLD),
    tookMs: Math.round(performance.now() - began),
  }
}

/** The county's lines of the file outside: the latest for each seal. */
async function readOutside(countyCode: string): Promise<Anchors> {
  const anchors: Anchors = { byNumber: new Map(), last: null, findings: [] }
  for await (const line of readAnchors(countyCode)) {
    if (isAnchorIntact(line)) {
      anchors.byNumber.set(line.anchor.number, line)
      if (anchors.last === null || line.anchor.number >= anchors.last.number) anchors.last = line.anchor
    } else anchors.findings.push({ kind: 'anchorChanged', anchorLine: line.line })
  }
  return anchors
}

/** The chain ends before what was written down outside. */
function againstOutside({ last, byNumber }: Anchors, head: ChainHead | null): Finding[] {
  if (last === null || last.number <= (head?.number ?? 0)) return []
  return [{ kind: 'tailCut', seal: last.number, seq: last.count, anchorLine: byNumber.get(last.number)?.line ?? 0 }]
}

/** Seal by seal: gapless, hung on the one before, under the key, as written down outside. */
function chainFindings(seals: readonly Seal[], first: Seal | null, { byNumber }: Anchors): Finding[] {
  let before = first
  return seals.flatMap((seal) => {
    const found: Finding[] = []
    const { number } = seal
    const isNext = number === (before?.number ?? 0) + 1 && seal.firstSeq === (before?.lastSeq ?? 0n) + 1n
    if (!isNext) found.push({ kind: 'sealMissing', seal: (before?.number ?? 0) + 1 })
    else if (seal.previousHash !== (before?.hash ?? '')) found.push({ kind: 'chainBroken', seal: number })
    if (sealHash(seal) !== seal.hash) found.push({ kind: 'sealChanged', seal: number })
    const outside = byNumber.get(number)
    if (outside && (outside.anchor.hash !== seal.hash || BigInt(outside.anchor.count) !== seal.lastSeq))
      found.push({ kind: 'rechained', seal: number, anchorLine: outside.line })
    before = seal
    return found
  })
}

/** The lines of these seals, and the rows behind them. */
async function rowFindings(tx: Tx, countyCode: string, seals: readonly Seal[]): Promise<Finding[]> {
  const range = { countyCode, firstSeq: seals[0]?.firstSeq ?? 0n, lastSeq: seals.at(-1)?.lastSeq ?? 0n }
  const lines = await findLineDigests(tx, range)
  const changed = seals
    .filter((seal) => {
      const now = lines.get(seal.number)
      return now?.hash !== seal.contentHash || BigInt(now.count) !== seal.lastSeq - seal.firstSeq + 1n
    })
    .map((seal): Finding => ({ kind: 'linesChanged', seal: seal.number }))
  const rows = await findStrangeRows(tx, range, TOLD)
  const strange = rows.map(({ number, seq, ...row }): Finding => ({ ...row, seal: number, seq: Number(seq) }))
  return [...changed, ...strange]
}

const outsideFinding = ({ seq, ...row }: OutsideRow): Finding =>
  seq === null ? { kind: 'neverSealed', ...row } : { kind: 'linesChanged', seq: Number(seq), ...row }

/** What has waited too long: rows for the sealer, seals for the file outside. */
async function lateFindings(tx: Tx, countyCode: string, last: Anchor | null): Promise<Finding[]> {
  const now = wallNow().getTime()
  const waiting = await countWaitingSince(tx, countyCode, new Date(now - TEN_MINUTES_MS))
  const [next] = await findSeals(tx, countyCode, { after: last?.number ?? 0, upTo: 2 ** 31 - 1, take: 1 })
  const isLate = next !== undefined && next.sealedAt.getTime() < now - TWO_HOURS_MS
  return [
    ...(waiting > 0 ? [{ kind: 'unsealedLong' } as const] : []),
    ...(isLate ? [{ kind: 'anchorLate', seal: next.number } as const] : []),
  ]
}
