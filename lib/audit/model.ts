/** One line of the record, as a command states it. `detail` holds ids, codes and amounts, never a personal value in clear. */
export type AuditEntry = {
  action: string
  objectKind: string
  objectId: string
  summary: string
  now: Date
  detail?: Record<string, unknown>
}
