import { makeBatchPaper } from '@/lib/paper/commands/make-batch-paper'
import { makeCasePaper } from '@/lib/paper/commands/make-case-paper'
import { makeNoticePaper } from '@/lib/paper/commands/make-notice-paper'
import type { BatchPaper, CasePaper, MadePaper } from '@/lib/paper/model'
import type { ApplicationStatus } from '@/lib/application/flow'
import type { Actor } from '@/lib/kernel/actor'
import { prisma } from '@/lib/platform/prisma'
import { COUNTY } from '../../support/personas'
import { must, NOW } from '../application/case-work'

/** A case of the demo by item and status. */
export async function seededCase(code: string, status: ApplicationStatus): Promise<string> {
  const where = { countyCode: COUNTY, status, item: { code } }
  return (await prisma.application.findFirstOrThrow({ where, orderBy: { number: 'asc' } })).id
}

export const seededNotice = async (): Promise<string> =>
  (await prisma.publicNotice.findFirstOrThrow({ where: { countyCode: COUNTY }, orderBy: { number: 'desc' } })).id

export const seededBatch = async (): Promise<string> =>
  (await prisma.disbursementBatch.findFirstOrThrow({ where: { countyCode: COUNTY }, orderBy: { number: 'asc' } })).id

export const ofCase = async (actor: Actor, kind: CasePaper, applicationId: string): Promise<MadePaper> =>
  must(await makeCasePaper(actor, { kind, applicationId }, NOW))

export const ofBatch = async (actor: Actor, kind: BatchPaper, batchId: string): Promise<MadePaper> =>
  must(await makeBatchPaper(actor, { kind, batchId }, NOW))

export const ofNotice = async (actor: Actor, noticeId: string): Promise<MadePaper> =>
  must(await makeNoticePaper(actor, { noticeId }, NOW))
