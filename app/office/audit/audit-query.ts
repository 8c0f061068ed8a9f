import { paths } from '@/app/paths'
import type { Params } from '@/lib/desk-list/model'
import { addressQuery, readAddress } from '@/lib/desk-list/rules/address'
import { AUDIT_SHAPE, type AuditAddress } from '@/lib/desk-list/rules/shapes'

/** The search as the address says it. */
export type AuditQuery = AuditAddress

export const readAuditQuery = (params: Params): AuditQuery => readAddress(AUDIT_SHAPE, params)

/** The address of the search with these filters, and of a line opened beside it. */
export const auditHref = (query: AuditQuery): string => `${paths.audit()}${addressQuery(query)}`
