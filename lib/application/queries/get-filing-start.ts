import type { Actor } from '@/lib/kernel/actor'
import { isId } from '@/lib/kernel/id'
import { dateIn, type PlainDate } from '@/lib/kernel/plain-date'
import { reading } from '@/lib/platform/transaction'
import { listVersionsInForce } from '@/lib/policy/steps/find-version'
import { findTalent } from '@/lib/talent/steps/find-talent'
import { mayFileOnBehalf } from '../permission'
import { findLive } from '../repository/applications'
import { isFiledBy } from '../rules/applicant-permission'

export type FilableItem = {
  readonly itemId: string
  readonly itemCode: string
  readonly title: string
  /** The case there already is; `isMine`: begun by this officer and not sent yet, so it is gone on with. */
  readonly live: { readonly id: string; readonly number: string; readonly isMine: boolean } | null
}
export type FilingStart = {
  readonly talentId: string
  readonly name: string
  readonly items: readonly FilableItem[]
  readonly today: PlainDate
}

/** 代为申报: what may be filed for a person. Null for whoever may not file for her. */
export async function getFilingStart(actor: Actor, talentId: string, now: Date): Promise<FilingStart | null> {
  const { countyCode } = actor
  const talent = isId(talentId) ? await findTalent(reading, countyCode, talentId) : null
  if (!talent || mayFileOnBehalf(actor, talent)) return null
  const versions = await listVersionsInForce(reading, countyCode, dateIn(now))
  const items: FilableItem[] = []
  for (const { itemId, itemCode, title, audience } of versions) {
    if (audience !== 'talent') continue
    const live = await findLive(reading, { countyCode, itemId, talentId, enterpriseId: null })
    const isMine = live !== null && isFiledBy(actor, live) && (live.status === 'draft' || live.status === 'returned')
    items.push({ itemId, itemCode, title, live: live && { id: live.id, number: live.number, isMine } })
  }
  return { talentId, name: talent.name, items, today: dateIn(now) }
}
