import { paths } from '@/app/paths'
import type { Params } from '@/lib/desk-list/model'
import { addressQuery, readAddress } from '@/lib/desk-list/rules/address'
import { APPLICATION_SHAPE, type ApplicationAddress } from '@/lib/desk-list/rules/shapes'

/** The list of cases as its address says it. `open`: the row shown beside the list. */
export type CaseListQuery = ApplicationAddress

export const readCaseListQuery = (params: Params): CaseListQuery => readAddress(APPLICATION_SHAPE, params)

/** The address of the list with these choices. */
export const caseListHref = (query: CaseListQuery): string => `${paths.applications()}${addressQuery(query)}`
