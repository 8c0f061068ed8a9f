import { paths } from '@/app/paths'
import { EDUCATION_LEVELS } from '@/lib/fact/codes/education'
import { INDUSTRIES } from '@/lib/fact/codes/industry'
import { TALENT_TIER_FACTS } from '@/lib/fact/codes/talent-tier'
import { isId } from '@/lib/kernel/id'
import { TALENT_STATUSES, type TalentStatus } from '@/lib/talent/model'
import type { TalentSearch } from '@/lib/talent/queries/list-talents'

/** The list as its address says it: filters, where the page begins, and which row is open beside it. */
export type TalentQuery = {
  readonly q?: string | undefined
  readonly township?: string | undefined
  readonly tier?: string | undefined
  readonly education?: string | undefined
  readonly industry?: string | undefined
  readonly employer?: string | undefined
  readonly status?: TalentStatus | undefined
  readonly after?: string | undefined
  readonly open?: string | undefined
}

type Params = Record<string, string | string[] | undefined>

/** What is not one of the choices is no filter. */
export function readTalentQuery(params: Params): TalentQuery {
  const text = (name: string): string | undefined => {
    const value = params[name]
    return typeof value === 'string'
      ? value
          .replace(/[\u0000-\u001f]/g, '')
          .trim()
          .slice(0, 64) || undefined
      : undefined
  }
  const code = (name: string, isCode: (value: string) => boolean): string | undefined => {
    const value = text(name)
    return value !== undefined && isCode(value) ? value : undefined
  }
  return {
    q: text('q'),
    township: code('township', (value) => /^\d{9}$/.test(value)),
    tier: code('tier', (value) => TALENT_TIER_FACTS.has(value)),
    education: code('education', (value) => EDUCATION_LEVELS.has(value)),
    industry: code('industry', (value) => INDUSTRIES.has(value)),
    employer: code('employer', isId),
    status: TALENT_STATUSES.find((status) => status === params.status),
    after: text('after'),
    open: code('open', isId),
  }
}

export const toTalentSearch = (query: TalentQuery): TalentSearch => ({
  search: query.q,
  townshipCode: query.township,
  tier: query.tier,
  educationLevel: query.education,
  industryCode: query.industry,
  employerId: query.employer,
  status: query.status,
})

/** The address of the list with these filters. */
export function talentListHref(query: TalentQuery): string {
  const entries = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return entries.length === 0 ? paths.talents() : `${paths.talents()}?${new URLSearchParams(entries)}`
}
