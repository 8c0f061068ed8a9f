import type { AuditEvent as Row } from '@/generated/prisma/client'
import type { Tx } from '@/lib/platform/transaction'
import type { AuditFilter, AuditLine } from '../model'
import { isIntact } from './audit-mac'

type Page = { filter: AuditFilter; from: Date | null; before: Date | null; take: number }

const toLine = (row: Row): AuditLine => ({
  id: row.id,
  recordedAt: row.recordedAt,
  businessAt: row.businessAt,
  actorId: row.actorId,
  actorName: row.actorName,
  actorKind: row.actorKind,
  action: row.action,
  objectKind: row.objectKind,
  objectId: row.objectId,
  summary: row.summary,
  detail: (row.detail ?? null) as AuditLine['detail'],
  isIntact: isIntact(row),
})

/** Lines of the record, the latest first; `filter.after` is the last line of the page before. */
export async function findAuditLines(
  tx: Tx,
  countyCode: string,
  { filter, from, before, take }: Page,
): Promise<AuditLine[]> {
  const { actor, action, object, after } = filter
  const rows = await tx.auditEvent.findMany({
    where: {
      countyCode,
      AND: [
        { recordedAt: { ...(from && { gte: from }), ...(before && { lt: before }) } },
        actor ? { actorName: { contains: actor, mode: 'insensitive' } } : {},
        action ? { action: { startsWith: action } } : {},
        object ? { OR: [{ objectId: object }, { objectKind: object }, { summary: { contains: object } }] } : {},
        after
          ? { OR: [{ recordedAt: { lt: after.recordedAt } }, { recordedAt: after.recordedAt, id: { lt: after.id } }] }
          : {},
      ],
    },
    orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
    take,
  })
  return rows.map(toLine)
}

export async function findAuditLine(tx: Tx, countyCode: string, id: string): Promise<AuditLine | null> {
  const row = await tx.auditEvent.findUnique({ where: { countyCode_id: { countyCode, id } } })
  return row && toLine(row)
}
