import { paths } from '@/app/paths'
import type { Params } from '@/lib/desk-list/model'
import { addressQuery, addressText, readAddress } from '@/lib/desk-list/rules/address'
import { ACCOUNT_SHAPE, type AccountAddress } from '@/lib/desk-list/rules/shapes'

export type PeopleQuery = AccountAddress

/** The filters of the list as the address says them. */
export const readPeopleQuery = (params: Params): PeopleQuery => readAddress(ACCOUNT_SHAPE, params)

/** The address of the list with these filters. */
export const hrefOf = (query: PeopleQuery): string => `${paths.settingsPeople()}${addressQuery(query)}`

export const isFiltered = ({ q, role, status }: PeopleQuery): boolean => addressText({ q, role, status }) !== ''
