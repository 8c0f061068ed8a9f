import { openAttachment, type OpenedFile } from '@/lib/attachment/steps/open-attachment'
import type { Actor } from '@/lib/kernel/actor'
import { isId } from '@/lib/kernel/id'
import { reading } from '@/lib/platform/transaction'
import { findApplicationIdOfFile } from '../repository/materials'
import { findApplicationIdOfScan } from '../repository/offline-decisions'
import { findVisible } from '../repository/visible-one'

export type OpenedMaterial = { readonly applicationId: string; readonly file: OpenedFile }

/**
 * The bytes of a paper, for whoever may see the case it lies with; null for everybody else. What a meeting decided on
 * paper is the office's own.
 */
export async function getMaterialFile(actor: Actor, attachmentId: string): Promise<OpenedMaterial | null> {
  if (!isId(attachmentId)) return null
  const { countyCode } = actor
  const applicationId =
    (await findApplicationIdOfFile(reading, countyCode, attachmentId)) ??
    (actor.kind === 'staff' ? await findApplicationIdOfScan(reading, countyCode, attachmentId) : null)
  const application = applicationId === null ? null : await findVisible(reading, actor, applicationId)
  if (!application) return null
  // The employer confirms the work, not the person's papers.
  if (actor.kind === 'enterprise' && application.enterpriseId !== actor.enterpriseId) return null
  const file = await openAttachment(reading, countyCode, attachmentId)
  return file && { applicationId: application.id, file }
}
