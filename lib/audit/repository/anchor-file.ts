import { join } from 'node:path'
import { auditMac } from '@/lib/platform/crypto'
import { env } from '@/lib/platform/env'
import { appendLine, readLastLines, readLines } from '@/lib/platform/kept-lines'
import { anchorText, parseAnchor, printAnchor, type Anchor, type AnchorLine } from '../rules/anchor'

/** Where the head of the chain is kept outside the database; in production a file of another user (docs/runbook.md). */
const anchorFile = (): string => env().JUCAI_AUDIT_ANCHOR ?? join(env().JUCAI_DATA, 'audit-anchor.jsonl')

const macOf = (anchor: Anchor): string => auditMac(`anchor\n${anchorText(anchor)}`)

export const appendAnchor = (anchor: Anchor): Promise<void> =>
  appendLine(anchorFile(), printAnchor(anchor, macOf(anchor)))

/** Whether a line still says what was written. */
export const isAnchorIntact = ({ anchor, mac }: AnchorLine): boolean => macOf(anchor) === mac

/** The county's lines, in the order in which they were written. */
export async function* readAnchors(countyCode: string): AsyncGenerator<AnchorLine> {
  let number = 0
  for await (const text of readLines(anchorFile())) {
    number += 1
    const line = parseAnchor(text, number)
    if (line?.anchor.county === countyCode) yield line
  }
}

/** Enough for the latest lines: one is two hundred bytes. */
const TAIL_BYTES = 16_384

/** The county's latest line that is as it was written, by the end of the file alone. */
export async function findLastAnchor(countyCode: string): Promise<Anchor | null> {
  const lines = (await readLastLines(anchorFile(), TAIL_BYTES)).map(parseAnchor)
  const isOurs = (line: AnchorLine | null) => line?.anchor.county === countyCode && isAnchorIntact(line)
  return lines.findLast(isOurs)?.anchor ?? null
}
