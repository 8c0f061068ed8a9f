import type { Prisma } from '@/generated/prisma/client'
import { newId } from '@/lib/platform/id'
import type { Tx } from '@/lib/platform/transaction'
import type { ApplicationCore, CaseMaterial } from '../model'

const SELECT = {
  id: true,
  materialCode: true,
  attachmentId: true,
  addedAt: true,
  attachment: { select: { originalName: true, mimeType: true, sizeBytes: true, sha256: true, erasedAt: true } },
} satisfies Prisma.ApplicationMaterialSelect

/** The files lying with a case, in the order they came; those taken out are left out. */
export async function findMaterials(tx: Tx, countyCode: string, applicationId: string): Promise<CaseMaterial[]> {
  const rows = await tx.applicationMaterial.findMany({
    where: { countyCode, applicationId, removedAt: null },
    orderBy: { id: 'asc' },
    select: SELECT,
  })
  return rows.map(({ attachment, ...row }) => ({ ...row, ...attachment }))
}

/** Which case a file lies with; null when it lies with none or was taken out. */
export async function findApplicationIdOfFile(
  tx: Tx,
  countyCode: string,
  attachmentId: string,
): Promise<string | null> {
  const row = await tx.applicationMaterial.findFirst({
    where: { countyCode, attachmentId, removedAt: null },
    select: { applicationId: true },
  })
  if (row) return row.applicationId
  const authorisation = await tx.filingAuthorisation.findFirst({
    where: { countyCode, attachmentId },
    select: { applicationId: true },
  })
  return authorisation?.applicationId ?? null
}

export async function insertMaterial(
  tx: Tx,
  application: ApplicationCore,
  material: { materialCode: string; attachmentId: string },
  now: Date,
): Promise<string> {
  const id = newId()
  await tx.applicationMaterial.create({
    data: { countyCode: application.countyCode, id, applicationId: application.id, ...material, addedAt: now },
  })
  return id
}

/** Takes a file out of a case; its bytes and its row stay for the record. False when it was not there. */
export async function removeMaterialRow(tx: Tx, application: ApplicationCore, id: string, now: Date): Promise<boolean> {
  const removed = await tx.applicationMaterial.updateMany({
    where: { countyCode: application.countyCode, applicationId: application.id, id, removedAt: null },
    data: { removedAt: now },
  })
  return removed.count === 1
}
