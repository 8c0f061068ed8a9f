import type { Actor } from '@/lib/kernel/actor'
import { makeBatchPaper } from '@/lib/paper/commands/make-batch-paper'
import { makeCasePaper } from '@/lib/paper/commands/make-case-paper'
import { makeNoticePaper } from '@/lib/paper/commands/make-notice-paper'
import { MakeBatchPaperInput, MakeCasePaperInput, MakeNoticePaperInput } from '@/lib/paper/schema'
import { answerPaper } from '../../answer-paper'

/** A paper of a case, a notice or a batch: made anew from the template in use, and recorded. */
export async function GET(_request: Request, { params }: RouteContext<'/api/papers/[kind]/[id]'>): Promise<Response> {
  const { kind, id } = await params
  return answerPaper((actor, now) => make(actor, { kind, id }, now))
}

async function make(actor: Actor, { kind, id }: { kind: string; id: string }, now: Date) {
  const ofCase = MakeCasePaperInput.safeParse({ kind, applicationId: id })
  if (ofCase.success) return makeCasePaper(actor, ofCase.data, now)
  const ofBatch = MakeBatchPaperInput.safeParse({ kind, batchId: id })
  if (ofBatch.success) return makeBatchPaper(actor, ofBatch.data, now)
  const ofNotice = MakeNoticePaperInput.safeParse({ noticeId: id })
  return kind === 'noticeText' && ofNotice.success ? makeNoticePaper(actor, ofNotice.data, now) : null
}
