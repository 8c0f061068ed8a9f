import { openAttachment, type OpenedFile } from '@/lib/attachment/steps/open-attachment'
import type { Actor } from '@/lib/kernel/actor'
import { reading } from '@/lib/platform/transaction'
import { findApplicationIdOfFile } from '../repository/materials'
import { findVisible } from '../repository/visible-one'

/** The bytes of a paper, for whoever may see the case it lies with; null for everybody else. */
export async function getMaterialFile(actor: Actor, attachmentId: string): Promise<OpenedFile | null> {
  if (!/^[0-9a-f-]{36}$/.test(attachmentId)) return null
  const applicationId = await findApplicationIdOfFile(reading, actor.countyCode, attachmentId)
  const application = applicationId === null ? null : await findVisible(reading, actor, applicationId)
  if (!application) return null
  // The employer confirms the work, not the person's papers.
  if (actor.kind === 'enterprise' && application.enterpriseId !== actor.enterpriseId) return null
  return openAttachment(reading, actor.countyCode, attachmentId)
}
