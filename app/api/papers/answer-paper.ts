import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import type { Result } from '@/lib/kernel/result'
import { businessNow } from '@/lib/platform/clock'
import { reportBug } from '@/lib/platform/log'
import { currentActor } from '@/lib/platform/session'
import type { MadePaper } from '@/lib/paper/model'

const PLAIN = { 'Cache-Control': 'private, no-store', 'X-Content-Type-Options': 'nosniff' }
const say = (status: number, text: string): Response =>
  new Response(text, { status, headers: { ...PLAIN, 'Content-Type': 'text/plain; charset=utf-8' } })

/** Null: the address names nothing that can be made. */
type Making = (actor: Actor, now: Date) => Promise<Result<MadePaper, Failure> | null>

/** A paper as a download, or in plain Chinese why there is none. */
export async function answerPaper(make: Making): Promise<Response> {
  try {
    const actor = await currentActor()
    if (!actor) return say(401, '请先登录。')
    const made = await make(actor, await businessNow())
    if (made?.ok) return fileOf(made.value)
    const refused = made && made.failure.kind === 'refused' ? made.failure.reasons.map(({ text }) => text) : []
    return refused.length > 0 ? say(409, refused.join('\n')) : say(404, '没有找到，或者您无权下载。')
  } catch (error) {
    return say(500, `系统繁忙，编号 ${reportBug(error)}`)
  }
}

const fileOf = ({ fileName, mimeType, bytes }: MadePaper): Response =>
  new Response(new Uint8Array(bytes), {
    headers: {
      ...PLAIN,
      'Content-Type': mimeType,
      'Content-Length': String(bytes.length),
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    },
  })
