import { paths } from '@/app/paths'
import type { Params } from '@/lib/desk-list/model'
import { addressQuery, readAddress } from '@/lib/desk-list/rules/address'
import { SIMULATED_SHAPE, type SimulatedAddress } from '@/lib/desk-list/rules/shapes'

/** The list of one version's simulation as its address says it. */
export const readPeopleQuery = (params: Params, item: string): SimulatedAddress => ({
  ...readAddress(SIMULATED_SHAPE, params),
  item,
})

/** The item is the page's own: it does not stand in the query once more. */
export const peopleHref = ({ item = '', version, ...query }: SimulatedAddress): string =>
  paths.simulatedPeople(
    item,
    addressQuery({ ...query, ...(version === undefined ? {} : { version: String(version) }) }),
  )
