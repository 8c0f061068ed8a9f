import { takeUpload } from '@/app/api/files/take-upload'
import { answerPaper } from '@/app/api/papers/answer-paper'
import { ok } from '@/lib/kernel/result'
import { uploadTemplate } from '@/lib/paper/commands/upload-template'
import { MAXIMUM_TEMPLATE_BYTES } from '@/lib/paper/model'
import { getTemplateFile } from '@/lib/paper/queries/get-template-file'
import { UploadTemplateInput } from '@/lib/paper/schema'
import { askedTemplate } from '../asked-template'

/** A version of the template, to be changed in Word. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/office/papers/[kind]/template'>,
): Promise<Response> {
  const asked = askedTemplate((await params).kind, request)
  return answerPaper(async (actor) => {
    const file = asked && (await getTemplateFile(actor, { ...asked, as: 'template' }))
    return file && ok(file)
  })
}

/** Takes a new version. */
export async function POST(
  request: Request,
  { params }: RouteContext<'/office/papers/[kind]/template'>,
): Promise<Response> {
  const { kind } = await params
  return takeUpload(request, {
    maximum: MAXIMUM_TEMPLATE_BYTES,
    run: (actor, upload, now) => {
      const parsed = UploadTemplateInput.safeParse({ kind, ...upload })
      return parsed.success
        ? uploadTemplate(actor, parsed.data, now)
        : (parsed.error.issues[0]?.message ?? '请求参数有误。')
    },
  })
}
