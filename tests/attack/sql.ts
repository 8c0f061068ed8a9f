import { PAGES } from '../e2e/page-table'
import { ROUTES } from '../e2e/route-table'
import { honest, postToAction } from '../e2e/support/call-action'
import { inTurns } from '../e2e/support/in-turns'
import { VISITORS, type Visitor } from '../e2e/support/people'
import { server } from '../e2e/support/server'
import type { Random } from '../fault/random'
import { outcomeOf } from './answers'
import { ODD_TEXTS, SQL_TEXTS } from './corpus'
import { ID } from './foreign-ids'
import { prepare } from './fuzz'
import { oddField, shown, type Mutant } from './mutate'
import { Tally, timed } from './report'
import { keepAwake, type Attack, type Target } from './target'

/** The texts ask the database to sleep for five seconds. */
const ASLEEP_MS = 4_500
/** Few texts are tried in few places, many in all. */
const PLACES_A_TEXT = 30
/** A busy server is slow once; one that sleeps is slow each time. */
const TIMES_TO_BELIEVE = 3

/** What pages and routes read from their addresses. */
const NAMES = [
  ...[
    'after',
    'q',
    'status',
    'year',
    'open',
    'account',
    'tab',
    'entry',
    'subBudgetId',
    'to',
    'talent',
    't',
    'of',
    'name',
  ],
  ...[
    'fact',
    'without',
    'version',
    'role',
    'page',
    'next',
    'map',
    'item',
    'fundYearId',
    'employer',
    'due',
    'audience',
    'all',
  ],
  ...[
    'sort',
    'unit',
    'township',
    'kind',
    'form',
    'id',
    'ids',
    'keep',
    'month',
    'action',
    'actor',
    'code',
    'state',
    'as',
  ],
]

/** Texts that would be statements, in every field of every action and in every address, there with other odd ones: none is. */
export const speakSql: Attack = async (target, size, random) => {
  const tally = new Tally('statements')
  await inFields(target, size, random, tally)
  await inAddresses(target, size, random, tally)
  return tally.report()
}

async function inFields(target: Target, size: number, random: Random, tally: Tally): Promise<void> {
  for (const action of target.actions) {
    const { cookie, fields } = await prepare(target, action)
    const all = Object.keys(fields).flatMap((name) => SQL_TEXTS.map((text) => oddField(fields, text, name)))
    const headers = honest(cookie)
    await inTurns(random.shuffled(all).slice(0, size), async (mutant: Mutant) => {
      const send = async () => postToAction(action, await mutant.body(), headers)
      const [answer, ms] = await timed(send)
      const outcome = outcomeOf(answer)
      tally.tried(outcome, ms)
      if (outcome === 'broken' || answer.http >= 500) tally.found(`${action.name}: ${mutant.what}: ${outcome}`)
      if (ms > ASLEEP_MS && (await isAsleep(send))) tally.found(`${action.name}: ${mutant.what}: the database slept`)
    })
    await target.county.restore()
  }
}

async function inAddresses(target: Target, size: number, random: Random, tally: Tally): Promise<void> {
  await keepAwake(target.client)
  await target.county.mark()
  await inTurns(addressesOf(target, size, random), async ({ name, address, cookie }) => {
    const send = async () => fetch(new URL(address, server().url), { headers: honest(cookie), redirect: 'manual' })
    const [response, ms] = await timed(async () => {
      const answered = await send()
      await answered.arrayBuffer()
      return answered
    })
    tally.tried(`http ${response.status}`, ms)
    if (response.status >= 500) tally.found(`${name}: ${shown(address)}: ${response.status}`)
    if (ms > ASLEEP_MS && (await isAsleep(send))) tally.found(`${name}: ${shown(address)}: the database slept`)
  })
  const changed = await target.county.changed()
  if (changed.length > 0) tally.noted(`addresses looked at left ${changed.join(', ')}`)
  await target.county.restore()
}

type Place = { readonly name: string; readonly address: string; readonly cookie: string | null }

/** Each page and route that is got: every name it might read holding the text, one of them alone, or the text for its id. */
function addressesOf(target: Target, size: number, random: Random): Place[] {
  const pages = Object.entries(PAGES).map(([name, { reader, address }]) => ({
    ...{ name, address: address(target.rows) },
    cookie: typeof reader === 'string' ? target.cookies[reader] : target.cookies.talent,
  }))
  const routes = Object.entries(ROUTES)
    .filter(([name]) => name.startsWith('GET'))
    .map(([name, { may, address }]) => ({ name, address: address(target.rows), cookie: cookieFor(target, may) }))
  const places = random.shuffled([...pages, ...routes]).slice(0, size * PLACES_A_TEXT)
  return places.flatMap(({ name, address, cookie }) =>
    random
      .shuffled([...SQL_TEXTS, ...ODD_TEXTS])
      .slice(0, size)
      .map((text) => {
        const alone = NAMES[random.between(0, NAMES.length - 1)] ?? 'q'
        const variants = [withNames(address, NAMES, text), withNames(address, [alone], text)]
        if (new RegExp(ID).test(address)) variants.push(address.replace(ID, encodeURIComponent(text.toWellFormed())))
        return { name, cookie, address: variants[random.between(0, variants.length - 1)] ?? address }
      }),
  )
}

function withNames(address: string, names: readonly string[], text: string): string {
  const url = new URL(address, server().url)
  for (const name of names) url.searchParams.set(name, text)
  return `${url.pathname}${url.search}`
}

function cookieFor({ cookies }: Target, may: readonly string[] | 'everybody'): string | null {
  const named = (Object.keys(VISITORS) as Visitor[]).find((one) => may.includes(one) && cookies[one])
  return named === undefined ? cookies.talent : cookies[named]
}

async function isAsleep(send: () => Promise<unknown>): Promise<boolean> {
  for (let time = 0; time < TIMES_TO_BELIEVE; time += 1) if ((await timed(send))[1] < ASLEEP_MS) return false
  return true
}
