import { PAGES } from '../e2e/page-table'
import { ROUTES } from '../e2e/route-table'
import { honest } from '../e2e/support/call-action'
import { inTurns } from '../e2e/support/in-turns'
import { accountOf } from '../e2e/support/own-session'
import { server } from '../e2e/support/server'
import { foreignTo, ID, tablesOfIds, type Foreign } from './foreign-ids'
import { INTRUDERS, newId } from './idor-actions'
import { Tally, timed } from './report'
import { keepAwake, type Attack, type Target } from './target'

/** Addresses that belong to whoever has the rest of it, by design. */
const NOT_BY_ROW: Readonly<Record<string, string>> = {
  'GET /api/kept-words': 'words one kept oneself, under the name of a form',
}

type Place = { readonly name: string; readonly method: string; readonly address: string }
type Probe = Place & { readonly missing: string; readonly id: string }

/** Every address that holds an id, with the ids of rows that are another's: nothing comes that would not come of no row at all. */
export const lookForRows: Attack = async (target, size, random) => {
  const tally = new Tally('rows by address')
  const places = placesOf(target).filter(({ name }) => NOT_BY_ROW[name] === undefined)
  const mostEach = Math.max(1, Math.ceil(size / (INTRUDERS.length * places.length)))
  const ids = places.flatMap(({ address }) => address.match(ID) ?? [])
  const tables = await tablesOfIds(target.client, ids)
  for (const visitor of INTRUDERS) {
    const cookie = target.cookies[visitor] ?? ''
    await keepAwake(target.client)
    const foreign = await foreignTo(target.client, await accountOf(target.client, cookie), random)
    for (const place of places)
      await inTurns(await probesOf(place, tables, foreign, mostEach), async (probe) => {
        const [answer, ms] = await timed(() => ask(probe.method, probe.address, cookie))
        tally.tried(`http ${answer.http}`, ms)
        const absent = await ask(probe.method, probe.missing, cookie)
        const told = difference(answer.words, absent.words)
        if (answer.http !== absent.http)
          tally.found(`${visitor}: ${probe.name}: ${probe.id}: ${answer.http}, but ${absent.http} where there is none`)
        else if (told.length > 0)
          tally.found(`${visitor}: ${probe.name}: ${probe.id}: tells ${told.slice(0, 8).join(' ')}`)
      })
    const changed = await target.county.changed()
    if (changed.length > 0) tally.found(`${visitor}: changed ${changed.join(', ')}`)
    await target.county.restore()
    await foreign.end()
  }
  return tally.report()
}

/** Every page and every route with an id in its address, at a row of the county. */
function placesOf({ rows }: Target): Place[] {
  const pages = Object.entries(PAGES).map(([name, { address }]) => ({ name, method: 'GET', address: address(rows) }))
  const routes = Object.entries(ROUTES).map(([name, { address }]) => ({
    ...{ name, method: name.split(' ')[0] ?? 'GET' },
    address: address(rows),
  }))
  return [...pages, ...routes].filter(({ address }) => new RegExp(ID).test(address))
}

async function probesOf(
  place: Place,
  tables: ReadonlyMap<string, string>,
  foreign: Foreign,
  most: number,
): Promise<Probe[]> {
  const probes: Probe[] = []
  for (const id of new Set(place.address.match(ID) ?? []))
    for (const row of await foreign.rowsOf(tables.get(id) ?? '', most))
      probes.push({
        ...place,
        ...{ id: row.id, address: place.address.replace(id, row.id), missing: place.address.replace(id, newId()) },
      })
  return probes
}

async function ask(method: string, address: string, cookie: string): Promise<{ http: number; words: Set<string> }> {
  const form = new FormData()
  form.append('file', new Blob(['%PDF-1.4'], { type: 'application/pdf' }), 'paper.pdf')
  const body = method === 'POST' ? { body: form } : {}
  const response = await fetch(new URL(address, server().url), {
    method,
    headers: honest(cookie),
    redirect: 'manual',
    ...body,
  })
  return { http: response.status, words: wordsOf(await response.text()) }
}

/** What a page says: Chinese words, and anything of four letters or figures; without what is by chance. */
const wordsOf = (text: string): Set<string> =>
  new Set(
    text
      .replaceAll(/nonce(=|\\?":)\\?"[^"]*"/g, '')
      .replaceAll(ID, '')
      .match(/\p{Script=Han}+|[0-9A-Za-z*]{4,}/gu) ?? [],
  )

const difference = (one: ReadonlySet<string>, other: ReadonlySet<string>): string[] =>
  [...one].filter((word) => !other.has(word))
