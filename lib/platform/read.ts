import type { z } from 'zod'
import type { Actor } from '@/lib/kernel/actor'
import { reportBug } from './log'
import { timed } from './metrics'
import { isSameOrigin } from './origin'
import { currentActor, publicOrActor } from './session'

type ReadSpec<S extends z.ZodType, Out> = {
  audience?: 'actor' | 'public'
  input: S
  /** Null means: nothing there, or not yours to see. */
  run: (actor: Actor, input: z.output<S>) => Promise<Out | null>
}

const NO_STORE = { 'Cache-Control': 'no-store' }
const answer = (status: number, body: unknown): Response => Response.json(body, { status, headers: NO_STORE })

const timedRoute = (kind: string, work: (request: Request) => Promise<Response>) => (request: Request) =>
  timed(
    kind,
    ({ status }) => String(status),
    () => work(request),
  )

/** A read-only JSON route over one query; the input comes from the query string, one value per name. */
export function defineRead<S extends z.ZodType, Out>(spec: ReadSpec<S, Out>) {
  return timedRoute('read', async (request) => {
    try {
      const actor = spec.audience === 'public' ? await publicOrActor() : await currentActor()
      if (!actor) return answer(401, { error: '请先登录。' })
      const parsed = spec.input.safeParse(Object.fromEntries(new URL(request.url).searchParams))
      if (!parsed.success) return answer(400, { error: '请求参数有误。' })
      const result = await spec.run(actor, parsed.data)
      return result === null ? answer(404, { error: '没有找到，或者您无权查看。' }) : answer(200, result)
    } catch (error) {
      return answer(500, { error: `系统繁忙，编号 ${reportBug(error)}` })
    }
  })
}

type QuestionSpec<S extends z.ZodType, Out> = {
  /** Who may not ask at all is answered with nothing found, whatever they asked. */
  mayAsk: (actor: Actor) => boolean
  input: S
  run: (actor: Actor, input: z.output<S>) => Promise<Out | null>
}

/**
 * The same for a question too long for an address: our own page posts it as JSON. It writes nothing, but what is asked
 * is the person's own work, so another site may not ask in their name.
 */
export function defineQuestion<S extends z.ZodType, Out>(spec: QuestionSpec<S, Out>) {
  return timedRoute('question', async (request) => {
    try {
      if (!(await isSameOrigin())) return answer(403, { error: '请从本系统的页面提交。' })
      const actor = await currentActor()
      if (!actor) return answer(401, { error: '登录已失效，请重新登录。' })
      if (!spec.mayAsk(actor)) return answer(404, { error: '没有找到，或者您无权查看。' })
      const parsed = spec.input.safeParse(await request.json().catch(() => null))
      if (!parsed.success) return answer(400, { error: '请求参数有误。' })
      const result = await spec.run(actor, parsed.data)
      return result === null ? answer(404, { error: '没有找到，或者您无权查看。' }) : answer(200, result)
    } catch (error) {
      return answer(500, { error: `系统繁忙，编号 ${reportBug(error)}` })
    }
  })
}
