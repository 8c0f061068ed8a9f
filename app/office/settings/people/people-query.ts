import { paths } from '@/app/paths'
import { ACCOUNT_STATUSES, type AccountStatus } from '@/lib/account/model'
import { ROLES, type Role } from '@/lib/kernel/actor'

export type PeopleQuery = {
  search?: string | undefined
  role?: Role | undefined
  status?: AccountStatus | undefined
  after?: string | undefined
}

type Params = Record<string, string | string[] | undefined>

const textOf = (value: string | string[] | undefined): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, 64) : undefined

/** The filters of the list as the address says them; what is not one of the choices is no filter. */
export const readPeopleQuery = (params: Params): PeopleQuery => ({
  search: textOf(params.q),
  role: ROLES.find((role) => role === params.role),
  status: ACCOUNT_STATUSES.find((status) => status === params.status),
  after: textOf(params.after),
})

/** The address of the list with these filters. */
export function hrefOf({ search, role, status, after }: PeopleQuery): string {
  const entries = Object.entries({ q: search, role, status, after }).filter(([, value]) => value !== undefined)
  return `${paths.settingsPeople()}?${new URLSearchParams(entries as [string, string][])}`
}

export const isFiltered = ({ search, role, status }: PeopleQuery): boolean => Boolean(search ?? role ?? status)
