import type { Actor } from '@/lib/kernel/actor'
import { dateIn, type PlainDate } from '@/lib/kernel/plain-date'
import { reading } from '@/lib/platform/transaction'
import type { Audience } from '../model'
import { findVersionsOn } from '../repository/versions'

export type PublicItem = {
  code: string
  title: string
  summary: string
  category: string
  outcomeKind: string
  audience: Audience
  documentNumber: string
  policyTitle: string
  effectiveFrom: PlainDate
  /** The last day on which it can be applied for, where one is set. */
  effectiveTo: PlainDate | null
}

/** 政策大厅: every item in force today, for everybody. `search` looks in code, title, summary and document. */
export async function listPublicItems(
  actor: Actor,
  filter: { search?: string; audience?: Audience },
  now: Date,
): Promise<PublicItem[]> {
  const versions = await findVersionsOn(reading, actor.countyCode, dateIn(now))
  const wanted = (filter.search ?? '').trim().toLowerCase()
  return versions
    .filter((version) => filter.audience === undefined || version.audience === filter.audience)
    .filter((version) =>
      [version.itemCode, version.title, version.summary, version.policyTitle, version.documentNumber].some((text) =>
        text.toLowerCase().includes(wanted),
      ),
    )
    .map((version) => ({
      code: version.itemCode,
      title: version.title,
      summary: version.summary,
      category: version.category,
      outcomeKind: version.outcomeKind,
      audience: version.audience,
      documentNumber: version.documentNumber,
      policyTitle: version.policyTitle,
      effectiveFrom: version.effectiveFrom,
      effectiveTo: version.effectiveTo,
    }))
}
