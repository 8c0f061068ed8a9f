import { addMaterial } from '@/lib/application/commands/add-material'
import { AddMaterialInput } from '@/lib/application/schema'
import { MAXIMUM_FILE_BYTES } from '@/lib/attachment/model'
import type { Failure } from '@/lib/kernel/failure'
import { toFormState } from '@/lib/kernel/form-state'
import { businessNow } from '@/lib/platform/clock'
import { reportBug } from '@/lib/platform/log'
import { isSameOrigin } from '@/lib/platform/origin'
import { currentActor } from '@/lib/platform/session'
import { readUpload } from './read-upload'

const answer = (status: number, body: object): Response =>
  Response.json(body, { status, headers: { 'Cache-Control': 'no-store' } })
const refuse = (status: number, message: string): Response => answer(status, { message })

/** Takes one paper of a case: multipart field `file`, the case and the paper in the address. Answers {id} or {message}. */
export async function POST(request: Request): Promise<Response> {
  try {
    if (!(await isSameOrigin())) return refuse(403, '请从本系统的页面上传。')
    const actor = await currentActor()
    if (!actor) return refuse(401, '登录已过期，请重新登录后再传。')
    const upload = await readUpload(request, MAXIMUM_FILE_BYTES)
    if (typeof upload === 'string') return refuse(413, upload)
    const query = new URL(request.url).searchParams
    const parsed = AddMaterialInput.safeParse({
      applicationId: query.get('application'),
      materialCode: query.get('material'),
      ...upload,
    })
    if (!parsed.success) return refuse(400, parsed.error.issues[0]?.message ?? '请求参数有误。')
    const result = await addMaterial(actor, parsed.data, await businessNow())
    return result.ok ? answer(201, result.value) : refuse(422, messageOf(result.failure))
  } catch (error) {
    return refuse(500, `系统繁忙，编号 ${reportBug(error)}`)
  }
}

/** The first thing wrong, in the words a form would use. */
function messageOf(failure: Failure): string {
  const state = toFormState(failure, {})
  if (state.status === 'invalid') return state.issues[0]?.message ?? '没有传成，请重试'
  return state.status === 'refused' ? (state.reasons[0]?.text ?? '没有传成，请重试') : '没有传成，请重试'
}
