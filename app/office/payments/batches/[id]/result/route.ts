import { paths } from '@/app/paths'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { toFormState } from '@/lib/kernel/form-state'
import { businessNow } from '@/lib/platform/clock'
import { reportBug } from '@/lib/platform/log'
import { isSameOrigin } from '@/lib/platform/origin'
import { currentActor } from '@/lib/platform/session'
import { importBankResult } from '@/lib/subsidy/commands/import-bank-result'

const MAXIMUM_BYTES = 10 * 1024 * 1024
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** A refusal the county must act on is an ordinary answer (200); 4xx is for what our own page never sends. */
type Outcome = { status: number; summary?: string; reasons?: string[] }
/** Who may not at all is told so by the status too: our own page never lets them ask. */
const STATUS_OF: Partial<Record<Failure['kind'], number>> = { forbidden: 403, notFound: 404 }
const refuse = (status: number, ...reasons: string[]): Outcome => ({ status, reasons })

/** A result file of the bank, as multipart field `file`: a route because a server action takes one megabyte at most. */
export async function POST(
  request: Request,
  { params }: RouteContext<'/office/payments/batches/[id]/result'>,
): Promise<Response> {
  const { id } = await params
  const outcome = await receive(request, id).catch((error: unknown) =>
    refuse(500, `系统繁忙，编号 ${reportBug(error)}`),
  )
  if (!request.headers.get('accept')?.includes('text/html')) {
    return Response.json(outcome, { status: outcome.status, headers: { 'Cache-Control': 'no-store' } })
  }
  if (outcome.summary && ID.test(id)) return new Response(null, { status: 303, headers: { Location: paths.batch(id) } })
  return new Response(outcome.reasons?.join('\n'), {
    status: outcome.status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  })
}

async function receive(request: Request, batchId: string): Promise<Outcome> {
  if (!(await isSameOrigin())) return refuse(403, '请从本系统的页面提交。')
  const actor = await currentActor()
  if (!actor) return refuse(401, '登录已失效，请重新登录后再导入。')
  if (!ID.test(batchId)) return refuse(404, '没有找到这个批次。')
  if (Number(request.headers.get('content-length') ?? 0) > MAXIMUM_BYTES + 4096) return refuse(413, '文件超过 10 MB。')
  const form = await request.formData().catch(() => null)
  const file = form?.get('file')
  if (!(file instanceof File) || file.size === 0) return refuse(200, '请选择银行返回的回盘文件。')
  if (file.size > MAXIMUM_BYTES) return refuse(413, '文件超过 10 MB。')
  return bring(actor, batchId, file)
}

async function bring(actor: Actor, batchId: string, file: File): Promise<Outcome> {
  const input = { batchId, fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
  const result = await importBankResult(actor, input, await businessNow())
  if (!result.ok) {
    const state = toFormState(result.failure, {})
    return refuse(
      STATUS_OF[result.failure.kind] ?? 200,
      ...(state.status === 'refused' ? state.reasons.map(({ text }) => text) : ['没有导入，请刷新页面后重试。']),
    )
  }
  const { paid, failed, repeated, suspense } = result.value
  const more = `${repeated > 0 ? `，与此前相同 ${repeated} 笔` : ''}${suspense > 0 ? `，挂账 ${suspense} 行` : ''}`
  return { status: 200, summary: `已导入：成功 ${paid} 笔，失败 ${failed} 笔${more}` }
}
