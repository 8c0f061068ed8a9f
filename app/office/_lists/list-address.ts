import { paths } from '@/app/paths'
import type { ListKey } from '@/lib/desk-list/model'

const ADDRESSES: Record<Exclude<ListKey, 'metricRows'>, string> = {
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

/** Where a list stands, with a query. The rows behind a figure stand under the figure's name. */
export function listAddress(listKey: ListKey, query: string): string {
  const place =
    listKey === 'metricRows' ? `/leader/rows/${new URLSearchParams(query).get('metric')}` : ADDRESSES[listKey]
  return query ? `${place}?${query}` : place
}
