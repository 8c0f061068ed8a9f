import type { z } from 'zod'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { toFormState, type FormState } from '@/lib/kernel/form-state'
import type { Result } from '@/lib/kernel/result'
import { issuesOf } from '@/lib/platform/action'
import { businessNow } from '@/lib/platform/clock'
import { reportBug } from '@/lib/platform/log'
import { isSameOrigin } from '@/lib/platform/origin'
import { MAXIMUM_WORKBOOK_BYTES } from '@/lib/register-import/schema'

/** What a multipart body needs beyond the file itself. */
const ENVELOPE_BYTES = 64 * 1024
/** Who may not at all is told so by the status too: our own page never lets them ask. */
const STATUS_OF: Partial<Record<Failure['kind'], number>> = { forbidden: 403, notFound: 404 }

type Answer<T> = { readonly status: number; readonly state: FormState<T> }

const refuse = (status: number, text: string): Answer<never> => ({
  status,
  state: { status: 'refused', reasons: [{ code: 'upload', text }], values: {} },
})

type Spec<S extends z.ZodType, T> = {
  actor: Actor | null
  mayAsk: (actor: Actor) => Failure | null
  input: S
  run: (actor: Actor, input: z.output<S>, now: Date) => Promise<Result<T, Failure>>
}

/**
 * A form with a workbook, sent to a route because a server action takes one megabyte at most; answers with the state of
 * the form, as a server action would.
 */
export async function receiveWorkbook<S extends z.ZodType, T>(request: Request, spec: Spec<S, T>): Promise<Response> {
  const { status, state } = await receive(request, spec).catch((error: unknown): Answer<T> => ({
    status: 500,
    state: { status: 'broken', reference: reportBug(error) },
  }))
  return Response.json(state, { status, headers: { 'Cache-Control': 'no-store' } })
}

async function receive<S extends z.ZodType, T>(request: Request, spec: Spec<S, T>): Promise<Answer<T>> {
  if (!(await isSameOrigin())) return refuse(403, '请从本系统的页面提交。')
  const { actor } = spec
  if (!actor) return refuse(401, '登录已失效，请重新登录后再上传。')
  const refusal = spec.mayAsk(actor)
  if (refusal) return { status: STATUS_OF[refusal.kind] ?? 200, state: toFormState(refusal, {}) }
  if (Number(request.headers.get('content-length') ?? 0) > MAXIMUM_WORKBOOK_BYTES + ENVELOPE_BYTES)
    return refuse(413, '文件超过 20 MB，请拆成几个文件分别导入。')
  const form = await request.formData().catch(() => null)
  if (!form) return refuse(400, '文件没有传完整，请重试。')
  const parsed = spec.input.safeParse(await fieldsOf(form))
  if (!parsed.success)
    return { status: 200, state: { status: 'invalid', issues: parsedIssues(parsed.error), values: {} } }
  const result = await spec.run(actor, parsed.data, await businessNow())
  if (result.ok) return { status: 200, state: { status: 'done', value: result.value } }
  return { status: STATUS_OF[result.failure.kind] ?? 200, state: toFormState(result.failure, {}) }
}

async function fieldsOf(form: FormData): Promise<Record<string, unknown>> {
  const fields: Record<string, unknown> = {}
  for (const [name, value] of form.entries()) {
    fields[name] =
      typeof value === 'string' ? value : { name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) }
  }
  return fields
}

/** What is wrong with the file stands on its one field. */
const parsedIssues = (error: z.ZodError) =>
  issuesOf(error).map(({ path, message }) => ({ path: path.replace(/^file\/.*/, 'file'), message }))
