import { paths } from '@/app/paths'
import type { Params } from '@/lib/desk-list/model'
import { addressQuery, readAddress } from '@/lib/desk-list/rules/address'
import { ENTERPRISE_SHAPE, type EnterpriseAddress } from '@/lib/desk-list/rules/shapes'

/** The list as its address says it. */
export type EnterpriseQuery = EnterpriseAddress

export const readEnterpriseQuery = (params: Params): EnterpriseQuery => readAddress(ENTERPRISE_SHAPE, params)

/** The address of the list with these filters. */
export const enterpriseListHref = (query: EnterpriseQuery): string => `${paths.enterprises()}${addressQuery(query)}`
