import { paths } from '@/app/paths'
import { OPENED_LISTS, type ListKey, type OpenedList } from '@/lib/desk-list/model'

const ADDRESSES: Record<Exclude<ListKey, 'metricRows' | 'matches' | 'offers' | 'simulatedPeople'>, string> = {
  talents: paths.talents(),
  enterprises: paths.enterprises(),
  applications: paths.applications(),
  cards: paths.cards(),
  entitlements: paths.entitlements(),
  duePayments: paths.payments(),
  batches: paths.batches(),
  gates: paths.gates(),
  suspense: paths.suspense(),
  notices: paths.notices(),
  objections: paths.notices(),
  ledger: '/office/fund/ledger',
  audit: paths.audit(),
  accounts: paths.settingsPeople(),
  verifications: paths.talentVerifications(),
  corrections: paths.talentCorrections(),
  policies: paths.policies(),
}

/** Where a list stands, with a query. The rows behind a figure stand under the figure's name, those of an item or its simulation under the item. */
export function listAddress(listKey: ListKey, query: string): string {
  const place = placeOf(listKey, new URLSearchParams(query))
  return query ? `${place}?${query}` : place
}

/** The address at which the navigation opens a place: by the person's own view of its list, where they chose one. */
export function openingAddress(place: string, defaults: Partial<Record<OpenedList, string>>): string {
  const listKey = OPENED_LISTS.find((key) => ADDRESSES[key] === place)
  return listKey === undefined ? place : listAddress(listKey, defaults[listKey] ?? '')
}

function placeOf(listKey: ListKey, query: URLSearchParams): string {
  if (listKey === 'metricRows') return `/leader/rows/${query.get('metric')}`
  const item = query.get('item') ?? ''
  if (listKey === 'simulatedPeople') return paths.simulatedPeople(item)
  if (listKey === 'offers') return paths.itemOffers(item)
  return listKey === 'matches' ? paths.itemMatches(item) : ADDRESSES[listKey]
}
