import type { Prisma } from '@/generated/prisma/client'
import type { Actor } from '@/lib/kernel/actor'
import { dateIn } from '@/lib/kernel/plain-date'
import type { Tx } from '@/lib/platform/transaction'
import type { PaperKind, TemplateVersion } from '../model'

const SELECT = {
  id: true,
  kind: true,
  number: true,
  attachmentId: true,
  isInUse: true,
  uploadedAt: true,
  uploadedBy: { select: { displayName: true } },
  attachment: { select: { originalName: true, sizeBytes: true } },
} satisfies Prisma.PaperTemplateSelect

const toVersion = ({
  kind,
  uploadedAt,
  uploadedBy,
  attachment,
  ...row
}: Prisma.PaperTemplateGetPayload<{ select: typeof SELECT }>): TemplateVersion => ({
  ...row,
  kind: kind as PaperKind,
  fileName: attachment.originalName,
  sizeBytes: attachment.sizeBytes,
  uploadedBy: uploadedBy.displayName,
  uploadedOn: dateIn(uploadedAt),
})

/** Every version the office brought, of one kind when it is named; newest first. */
export async function findTemplates(tx: Tx, countyCode: string, kind?: PaperKind): Promise<TemplateVersion[]> {
  const rows = await tx.paperTemplate.findMany({
    where: { countyCode, ...(kind ? { kind } : {}) },
    orderBy: [{ kind: 'asc' }, { number: 'desc' }],
    select: SELECT,
  })
  return rows.map(toVersion)
}

/** Serialises those who bring or choose a template of one kind; held until commit. */
export async function lockTemplates(tx: Tx, countyCode: string, kind: PaperKind): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`paperTemplate:${countyCode}:${kind}`}, 0))`
}

/** A new version, not in use; answers with its id and number. Call with the kind locked. */
export async function insertTemplate(
  tx: Tx,
  actor: Actor,
  { id, kind, attachmentId }: { readonly id: string; readonly kind: PaperKind; readonly attachmentId: string },
  now: Date,
): Promise<{ id: string; number: number }> {
  const { countyCode } = actor
  const last = await tx.paperTemplate.aggregate({ where: { countyCode, kind }, _max: { number: true } })
  const number = (last._max.number ?? 0) + 1
  await tx.paperTemplate.create({
    data: {
      countyCode,
      id,
      kind,
      number,
      attachmentId,
      isInUse: false,
      uploadedById: actor.accountId,
      uploadedAt: now,
    },
  })
  return { id, number }
}

/** Makes one version the one in use, or none: then what the system came with is used. Call with the kind locked. */
export async function markInUse(tx: Tx, countyCode: string, kind: PaperKind, id: string | null): Promise<void> {
  await tx.paperTemplate.updateMany({ where: { countyCode, kind, isInUse: true }, data: { isInUse: false } })
  if (id !== null) await tx.paperTemplate.updateMany({ where: { countyCode, kind, id }, data: { isInUse: true } })
}
