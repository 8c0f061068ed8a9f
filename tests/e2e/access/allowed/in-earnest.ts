import { ACCESS } from '../../access-table'
import type { Action, Fields } from '../../support/call-action'
import { VISITORS, type Visitor } from '../../support/people'
import { ALLOWED } from '../allowed-table'
import type { World } from './world'

/** How somebody who may calls an action in earnest: their cookie and the fields; what comes before it is done on the way. */
export type Earnest = { readonly cookie: string | null; readonly fields: Fields }

export async function inEarnest({ name }: Pick<Action, 'name'>, world: World): Promise<Earnest> {
  const allowed = ALLOWED[name] ?? {}
  if ('elsewhere' in allowed) throw new Error('it is done elsewhere')
  const caller = typeof allowed.as === 'function' ? await allowed.as(world) : (allowed.as ?? firstOf(name))
  const fields = allowed.form ? await allowed.form(world) : (ACCESS[name]?.form(world.rows) ?? {})
  return { cookie: await world.cookieOf(caller), fields }
}

function firstOf(name: string): Visitor {
  const may = ACCESS[name]?.may ?? []
  if (may === 'everybody') return 'nobody'
  const visitor = (Object.keys(VISITORS) as Visitor[]).find((one) => may.includes(one))
  if (!visitor) throw new Error('the table names none of the visitors: say who does it')
  return visitor
}
