import { readUpload } from '@/app/api/files/read-upload'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { toFormState } from '@/lib/kernel/form-state'
import { isId } from '@/lib/platform/id'
import { reportBug } from '@/lib/platform/log'
import { isSameOrigin } from '@/lib/platform/origin'
import type { OpeningFileInput } from '@/lib/opening-balance/schema'

/** A refusal the county must act on is an ordinary answer (200); 4xx is for what our own page never sends. */
export type Outcome = { readonly status: number; readonly summary?: string; readonly reasons?: readonly string[] }
const STATUS_OF: Partial<Record<Failure['kind'], number>> = { forbidden: 403, notFound: 404 }

type Spec = {
  /** Who is logged in; null when nobody is. */
  readonly actor: Actor | null
  readonly batchId: string
  readonly maximumBytes: number
  readonly take: (actor: Actor, file: OpeningFileInput) => Promise<Outcome>
}

/** Takes the one file of a batch, as multipart field `file`: a route because a server action takes one megabyte at most. */
export async function receiveFile(request: Request, spec: Spec): Promise<Response> {
  const outcome = await receive(request, spec).catch((error: unknown) =>
    refuse(500, `系统繁忙，编号 ${reportBug(error)}`),
  )
  return Response.json(outcome, { status: outcome.status, headers: { 'Cache-Control': 'no-store' } })
}

async function receive(request: Request, { actor, batchId, maximumBytes, take }: Spec): Promise<Outcome> {
  if (!(await isSameOrigin())) return refuse(403, '请从本系统的页面提交。')
  if (!actor) return refuse(401, '登录已失效，请重新登录后再传。')
  if (!isId(batchId)) return refuse(404, '没有找到这个批次。')
  const upload = await readUpload(request, maximumBytes)
  if (typeof upload === 'string') return refuse(200, upload)
  if (upload.bytes.length === 0) return refuse(200, '请选择文件。')
  return take(actor, { batchId, ...upload })
}

export const refuse = (status: number, ...reasons: string[]): Outcome => ({ status, reasons })

/** A command's refusal in its own words. */
export function refuseFailure(failure: Failure): Outcome {
  const state = toFormState(failure, {})
  const texts =
    state.status === 'refused'
      ? state.reasons.map(({ text }) => text)
      : state.status === 'invalid'
        ? state.issues.map(({ message }) => message)
        : ['没有传成，请刷新页面后重试。']
  return refuse(STATUS_OF[failure.kind] ?? 200, ...texts)
}
