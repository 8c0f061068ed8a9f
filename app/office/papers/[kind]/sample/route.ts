import { answerPaper } from '@/app/api/papers/answer-paper'
import { ok } from '@/lib/kernel/result'
import { getTemplateFile } from '@/lib/paper/queries/get-template-file'
import { askedTemplate } from '../asked-template'

/** A version of the template filled with examples, to be looked at before it is used. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/office/papers/[kind]/sample'>,
): Promise<Response> {
  const asked = askedTemplate((await params).kind, request)
  return answerPaper(async (actor) => {
    const file = asked && (await getTemplateFile(actor, { ...asked, as: 'sample' }))
    return file && ok(file)
  })
}
