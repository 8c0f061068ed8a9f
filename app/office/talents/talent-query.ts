import { paths } from '@/app/paths'
import type { Params } from '@/lib/desk-list/model'
import { addressQuery, readAddress } from '@/lib/desk-list/rules/address'
import { TALENT_SHAPE, type TalentAddress } from '@/lib/desk-list/rules/shapes'

/** The list as its address says it: filters, where the page begins, and which row is open beside it. */
export type TalentQuery = TalentAddress

export const readTalentQuery = (params: Params): TalentQuery => readAddress(TALENT_SHAPE, params)

/** The address of the list with these filters. */
export const talentListHref = (query: TalentQuery): string => `${paths.talents()}${addressQuery(query)}`
