import { paths } from '@/app/paths'
import type { AuditFilter } from '@/lib/audit/model'
import { parsePlainDate } from '@/lib/kernel/plain-date'
import { isId } from '@/lib/platform/id'

type Params = Record<string, string | string[] | undefined>

const textOf = (value: string | string[] | undefined): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, 100) : undefined

const dayOf = (value: string | string[] | undefined) => parsePlainDate(textOf(value) ?? '') ?? undefined

/** 'milliseconds.id': the last line of the page before. */
function afterOf(text: string | undefined): AuditFilter['after'] {
  const [milliseconds = '', id = ''] = (text ?? '').split('.')
  return /^\d{1,15}$/.test(milliseconds) && isId(id) ? { recordedAt: new Date(Number(milliseconds)), id } : undefined
}

/** The search as the address says it. */
export const readAuditQuery = (params: Params): AuditFilter & { open: string | undefined } => ({
  from: dayOf(params.dayFrom),
  to: dayOf(params.dayTo),
  actor: textOf(params.actor),
  action: textOf(params.action),
  object: textOf(params.q),
  after: afterOf(textOf(params.after)),
  open: textOf(params.open),
})

/** The address of the search with these filters, and of a line opened beside it. */
export function auditHref(query: AuditFilter & { open?: string | undefined }): string {
  const { from, to, actor, action, object, after, open } = query
  const key = after && `${after.recordedAt.getTime()}.${after.id}`
  const named = { dayFrom: from, dayTo: to, actor, action, q: object, after: key, open }
  const entries = Object.entries(named).filter(([, value]) => value !== undefined)
  return `${paths.audit()}?${new URLSearchParams(entries as [string, string][])}`
}
