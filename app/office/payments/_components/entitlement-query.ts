import { ENTITLEMENT_STATUSES } from '@/lib/subsidy/model'
import type { EntitlementFilter } from '@/lib/subsidy/queries/list-entitlements'
import { one, type PageQuery } from './due-query'
import { isId } from '@/lib/kernel/id'

/** The filter in the address; what is not plausible is left out. */
export function readEntitlementFilter(query: PageQuery): EntitlementFilter {
  const [q, itemCode, after] = [one(query.q).trim().slice(0, 50), one(query.item).slice(0, 40), one(query.after)]
  const status = ENTITLEMENT_STATUSES.find((code) => code === one(query.status))
  return {
    ...(q ? { q } : {}),
    ...(itemCode ? { itemCode } : {}),
    ...(status ? { status } : {}),
    ...(isId(after) ? { after } : {}),
  }
}

/** The same as an address's query. */
export function entitlementQuery({
  q,
  itemCode,
  status,
  after,
}: { [name in keyof EntitlementFilter]: EntitlementFilter[name] | undefined }): string {
  const entries = Object.entries({ q, item: itemCode, status, after }).flatMap(([name, value]) =>
    value ? [[name, value]] : [],
  )
  const query = new URLSearchParams(entries)
  return query.size > 0 ? `?${query}` : ''
}
