import type { z } from 'zod'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure, FieldIssue } from '@/lib/kernel/failure'
import { toFormState, type FormState } from '@/lib/kernel/form-state'
import type { Result } from '@/lib/kernel/result'
import { businessNow } from './clock'
import { groupFields, textFields } from './form-fields'
import { reportBug } from './log'
import { timed } from './metrics'
import { isSameOrigin } from './origin'
import { publicOrActor, requireActor } from './session'

/** The issues of a refused form, one per field, in plain Chinese as the schema wrote them. */
export const issuesOf = (error: z.ZodError): FieldIssue[] =>
  error.issues.map((issue) => ({ path: fieldName(issue.path), message: issue.message }))

/** `['answers', 'housing.filedOn']` is the field `answers/housing.filedOn`; the inverse of groupFields. */
const fieldName = (path: readonly PropertyKey[]): string => path.map(String).join('/')

type ActionSpec<S extends z.ZodType, Out> = {
  /** 'public' for what stands before a login: login itself, one-time codes, objections, the card check. */
  audience?: 'actor' | 'public'
  input: S
  run: (actor: Actor, input: z.output<S>, now: Date) => Promise<Result<Out, Failure>>
  /** redirect() and revalidatePath() go here: they throw, and must not be taken for a bug. */
  onDone?: (value: Out, input: z.output<S>) => void | Promise<void>
}

/** The only place that turns a form into a command. Refuses foreign origins, parses, runs, and shows the failure. */
export function defineAction<S extends z.ZodType, Out>(spec: ActionSpec<S, Out>) {
  return (_previous: FormState<Out>, form: FormData): Promise<FormState<Out>> =>
    timed(
      'action',
      ({ status }) => status,
      () => answer(spec, form),
    )
}

async function answer<S extends z.ZodType, Out>(spec: ActionSpec<S, Out>, form: FormData): Promise<FormState<Out>> {
  const values = textFields(form)
  if (values === null) return refusal('malformed', '提交的内容无法识别，请刷新页面后重试。')
  if (!(await isSameOrigin())) return refusal('foreignOrigin', '请从本系统的页面提交。')
  const actor = spec.audience === 'public' ? await publicOrActor() : await requireActor()
  const parsed = spec.input.safeParse(groupFields(values))
  if (!parsed.success) return { status: 'invalid', issues: issuesOf(parsed.error), values }

  const result = await run(spec, actor, parsed.data)
  if (typeof result === 'string') return { status: 'broken', reference: result }
  if (!result.ok) return toFormState(result.failure, values)
  await spec.onDone?.(result.value, parsed.data)
  return { status: 'done', value: result.value }
}

/** The command's answer, or the reference number of the bug it threw. */
async function run<S extends z.ZodType, Out>(
  spec: ActionSpec<S, Out>,
  actor: Actor,
  input: z.output<S>,
): Promise<Result<Out, Failure> | string> {
  try {
    return await spec.run(actor, input, await businessNow())
  } catch (error) {
    return reportBug(error)
  }
}

const refusal = (code: string, text: string): FormState<never> => ({
  status: 'refused',
  reasons: [{ code, text }],
  values: {},
})
