import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { toFormState } from '@/lib/kernel/form-state'
import type { Result } from '@/lib/kernel/result'
import { businessNow } from '@/lib/platform/clock'
import { reportBug } from '@/lib/platform/log'
import { isSameOrigin } from '@/lib/platform/origin'
import { currentActor } from '@/lib/platform/session'
import { readUpload } from './read-upload'

type Upload = { readonly name: string; readonly bytes: Uint8Array }
type Taking = {
  readonly maximum: number
  /** The command, or a sentence where the address asks for nothing that is. */
  readonly run: (actor: Actor, upload: Upload, now: Date) => Promise<Result<{ id: string }, Failure>> | string
}

const answer = (status: number, body: object): Response =>
  Response.json(body, { status, headers: { 'Cache-Control': 'no-store' } })
const refuse = (status: number, message: string): Response => answer(status, { message })

/** Takes one file, sent as multipart field `file` from one of our pages. Answers {id} or {message}. */
export async function takeUpload(request: Request, { maximum, run }: Taking): Promise<Response> {
  try {
    if (!(await isSameOrigin())) return refuse(403, '请从本系统的页面上传。')
    const actor = await currentActor()
    if (!actor) return refuse(401, '登录已过期，请重新登录后再传。')
    const upload = await readUpload(request, maximum)
    if (typeof upload === 'string') return refuse(413, upload)
    const result = await run(actor, upload, await businessNow())
    if (typeof result === 'string') return refuse(400, result)
    return result.ok ? answer(201, result.value) : refuse(422, messageOf(result.failure))
  } catch (error) {
    return refuse(500, `系统繁忙，编号 ${reportBug(error)}`)
  }
}

/** What is wrong, in the words a form would use. */
function messageOf(failure: Failure): string {
  const state = toFormState(failure, {})
  if (state.status === 'invalid') return state.issues[0]?.message ?? '没有传成，请重试'
  return state.status === 'refused' ? (state.reasons[0]?.text ?? '没有传成，请重试') : '没有传成，请重试'
}
