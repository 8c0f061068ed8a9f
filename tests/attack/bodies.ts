import { outcomeOf } from './answers'
import { postToAction, honest } from '../e2e/support/call-action'
import { inTurns } from '../e2e/support/in-turns'
import { prepare } from './fuzz'
import { broken, BROKEN_BODIES, shown } from './mutate'
import { Tally, timed } from './report'
import type { Attack } from './target'

const FORM = 'multipart/form-data; boundary=x'

/** Bodies of no form at all, and the ids of no action. */
const STRANGE: readonly { readonly body: string; readonly contentType: string; readonly id?: string }[] = [
  { body: '--x\r\n', contentType: FORM },
  { body: '--x\r\nContent-Disposition: form-data; name="0"\r\n\r\n["$K1"]\r\n--x--', contentType: FORM },
  { body: 'a=b&c=d', contentType: 'application/x-www-form-urlencoded' },
  { body: '{}', contentType: 'application/json' },
  { body: '[]', contentType: 'text/html' },
  { body: '[]', contentType: 'text/plain;charset=UTF-8', id: '00' },
  { body: '[]', contentType: 'text/plain;charset=UTF-8', id: `7f${'0'.repeat(40)}` },
  { body: '[]', contentType: 'text/plain;charset=UTF-8', id: '__proto__' },
  { body: '[]', contentType: 'text/plain;charset=UTF-8', id: '../../x' },
]

/** To every action what no browser sends. The framework turns most of it away itself, by an error of its own: nothing runs, nothing is written, and the server answers on. */
export const sendBrokenBodies: Attack = async (target, size) => {
  const tally = new Tally('broken bodies')
  const plain = BROKEN_BODIES.map((body) => ({ body, contentType: broken(body).contentType ?? '', id: undefined }))
  const all = [...plain, ...STRANGE].slice(0, size)
  for (const action of target.actions) {
    const { cookie } = await prepare(target, action)
    await target.county.mark()
    await inTurns(all, async ({ body, contentType, id }) => {
      const aimed = id === undefined ? action : { id, path: action.path }
      const headers = { ...honest(cookie), 'Content-Type': contentType }
      const [answer, ms] = await timed(() => postToAction(aimed, body, headers))
      const outcome = outcomeOf(answer)
      tally.tried(outcome, ms)
      if (outcome === 'done' || outcome === 'broken') tally.found(`${action.name}: the body ${shown(body)}: ${outcome}`)
    })
    const changed = await target.county.changed()
    if (changed.length > 0) tally.found(`${action.name}: broken bodies changed ${changed.join(', ')}`)
    await target.county.restore()
  }
  return tally.report()
}
