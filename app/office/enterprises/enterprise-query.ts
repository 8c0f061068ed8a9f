import { paths } from '@/app/paths'
import { ENTERPRISE_STATUSES, type EnterpriseStatus } from '@/lib/enterprise/model'
import { EMPLOYER_TYPES } from '@/lib/fact/codes/employer-type'
import { INDUSTRIES } from '@/lib/fact/codes/industry'
import { isId } from '@/lib/kernel/id'

/** The list as its address says it. */
export type EnterpriseQuery = {
  readonly q?: string | undefined
  readonly township?: string | undefined
  readonly industry?: string | undefined
  readonly type?: string | undefined
  readonly status?: EnterpriseStatus | undefined
  readonly after?: string | undefined
  readonly open?: string | undefined
}

type Params = Record<string, string | string[] | undefined>

/** What is not one of the choices is no filter. */
export function readEnterpriseQuery(params: Params): EnterpriseQuery {
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
    industry: code('industry', (value) => INDUSTRIES.has(value)),
    type: code('type', (value) => EMPLOYER_TYPES.has(value)),
    status: ENTERPRISE_STATUSES.find((status) => status === params.status),
    after: text('after'),
    open: code('open', isId),
  }
}

/** The address of the list with these filters. */
export function enterpriseListHref(query: EnterpriseQuery): string {
  const entries = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return entries.length === 0 ? paths.enterprises() : `${paths.enterprises()}?${new URLSearchParams(entries)}`
}
