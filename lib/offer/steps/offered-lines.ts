import { createHash } from 'node:crypto'
import { concernsPerson } from '@/lib/application/rules/concerns-person'
import type { PlainDate } from '@/lib/kernel/plain-date'
import type { Tx } from '@/lib/platform/transaction'
import type { VersionLine } from '@/lib/policy/model'
import { findVersionLine, listOffered } from '@/lib/policy/steps/find-version'
import type { OfferedItem } from '../repository/candidates'
import { periodOf, recurs } from '../rules/offer-period'

/** Of what is offered: other versions are looked at anew. */
export async function offeredFingerprint(tx: Tx, countyCode: string, day: PlainDate): Promise<string> {
  const offered = await listOffered(tx, countyCode, day)
  return offered.length === 0
    ? ''
    : createHash('sha256')
        .update(offered.map(({ versionId }) => versionId).join(' '))
        .digest('hex')
}

/** The items that are offered on a day, by id, each with its versions. */
export async function readOfferedLines(tx: Tx, countyCode: string, day: PlainDate): Promise<Map<string, VersionLine>> {
  const lines = new Map<string, VersionLine>()
  for (const { itemId } of await listOffered(tx, countyCode, day)) {
    const line = await findVersionLine(tx, countyCode, itemId, day)
    if (line) lines.set(itemId, line)
  }
  return lines
}

/** How its candidates are looked for. */
export function toOfferedItem([newest]: VersionLine, day: PlainDate): OfferedItem {
  const { itemId, audience, rulebook } = newest
  const isAboutPerson = audience === 'enterprise' && concernsPerson(rulebook)
  return {
    itemId,
    asks: audience === 'talent' ? 'talent' : isAboutPerson ? 'employer' : 'enterprise',
    period: periodOf(rulebook, day),
    recurs: recurs(rulebook),
  }
}
