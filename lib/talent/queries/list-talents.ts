import { EDUCATIONS, educationLevelOf } from '@/lib/fact/codes/education'
import { cursorText, parseCursor } from '@/lib/fact/rules/keyset'
import type { Actor } from '@/lib/kernel/actor'
import { dateIn } from '@/lib/kernel/plain-date'
import { openSearch } from '@/lib/platform/search-token'
import { reading } from '@/lib/platform/transaction'
import type { TalentStatus } from '../model'
import { countTalentRows, findTalentPage, type TalentFilter, type TalentListRow } from '../repository/talent-list'
import { parsePersonQuery } from '../rules/person-query'

/** As the address bar says it. */
export type TalentSearch = {
  readonly search?: string | undefined
  readonly townshipCode?: string | undefined
  readonly tier?: string | undefined
  /** Level of the catalogue: 'doctor', 'master' … */
  readonly educationLevel?: string | undefined
  readonly industryCode?: string | undefined
  readonly employerId?: string | undefined
  readonly status?: TalentStatus | undefined
}

export type TalentListItem = {
  id: string
  name: string
  sex: string | null
  identityMasked: string
  phoneMasked: string | null
  educationCode: string | null
  degreeCode: string | null
  titleCode: string | null
  /** In force today, else null. */
  tier: string | null
  status: TalentStatus
  townshipName: string
  employer: { id: string; name: string } | null
  updatedAt: Date
}

const PAGE_SIZE = 50

/** One page of the register of talents, latest change first; `total` stops counting at 10,001. */
export async function listTalents(
  actor: Actor,
  search: TalentSearch,
  page: { after?: string | undefined; now: Date },
): Promise<{ items: TalentListItem[]; next: string | null; total: number }> {
  const today = dateIn(page.now)
  const filter = toFilter(search, page.now)
  const [rows, total] = await Promise.all([
    findTalentPage(reading, actor, { filter, after: parseCursor(page.after), size: PAGE_SIZE }),
    countTalentRows(reading, actor, filter),
  ])
  const items = rows.slice(0, PAGE_SIZE).map((row) => toItem(row, today))
  const last = items.at(-1)
  return {
    items,
    total,
    next: rows.length > PAGE_SIZE && last ? cursorText({ at: last.updatedAt, id: last.id }) : null,
  }
}

const toFilter = ({ search = '', educationLevel, ...rest }: TalentSearch, now: Date): TalentFilter => ({
  ...rest,
  // A sealed number that does not open any more finds nobody.
  query: parsePersonQuery(openSearch(search) ?? '~'),
  educationCodes: educationLevel
    ? EDUCATIONS.codes.filter((code) => educationLevelOf(code) === educationLevel)
    : undefined,
  today: dateIn(now),
})

const toItem = ({ township, tierValidTo, ...row }: TalentListRow, today: string): TalentListItem => ({
  ...row,
  tier: tierValidTo && tierValidTo.toISOString().slice(0, 10) >= today ? row.tier : null,
  townshipName: township.shortName,
})
