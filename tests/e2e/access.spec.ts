import { expect, test } from '@playwright/test'
import { isRefusedForWhoAsks, outcomeOf } from '../attack/answers'
import { ACCESS } from './access-table'
import { PAGES } from './page-table'
import { ROUTES } from './route-table'
import { callAction, honest, listActions, type Action, type Answer } from './support/call-action'
import { callRoute, listRoutes } from './support/call-route'
import { inTurns } from './support/in-turns'
import { logEverybodyIn, VISITORS, type Cookies, type Visitor } from './support/people'
import { findSeededRows, type SeededRows } from './support/seeded-rows'
import { fingerprints, withOwner } from './support/server'

const actions = () => listActions()
const visitors = Object.keys(VISITORS) as Visitor[]

let cookies: Cookies
let rows: SeededRows

test.beforeAll(async () => {
  cookies = await logEverybodyIn()
  rows = await withOwner(findSeededRows)
  await setDisabled(true)
})
test.afterAll(() => setDisabled(false))

test('every action of the build is in the table, and the table names no other', () => {
  const built = actions().map(({ name }) => name)
  expect(built.length).toBeGreaterThan(0)
  expect(Object.keys(ACCESS).sort()).toEqual(built.sort())
})

test('every route of the app is in the table, and the table names no other', () => {
  const built = listRoutes()
  expect(built.length).toBeGreaterThan(0)
  expect(Object.keys(ROUTES).sort()).toEqual(built)
})

// Shows ASVS 8.2.1, 8.3.1, 2.2.2 · G5, G15
test('whom the table does not name is refused every action, and no row changes', async () => {
  test.setTimeout(120_000)
  const wrong: string[] = []
  await withOwner(async (client) => {
    for (const visitor of visitors) {
      const before = await fingerprints(client)
      await inTurns(
        actions().filter(({ name }) => isRefused(name, visitor)),
        async (action) => {
          const answer = await callAction(action, fieldsOf(action), honest(cookies[visitor]))
          const fault = faultOf(answer)
          if (fault) wrong.push(`${visitor}: ${action.name}: ${fault}`)
        },
      )
      wrong.push(...changes(visitor, before, await fingerprints(client)))
    }
  })
  expect(wrong).toEqual([])
})

// Shows ASVS 8.2.2, 8.4.1 · G6
test('whom the table does not name is refused every route, and no row changes', async () => {
  const wrong: string[] = []
  await withOwner(async (client) => {
    for (const visitor of visitors) {
      const before = await fingerprints(client)
      for (const [name, { may, address, refusal }] of Object.entries(ROUTES)) {
        if (may === 'everybody' || may.includes(visitor)) continue
        const answer = await callRoute(name, address(rows), honest(cookies[visitor]))
        const isRight = answer.isSentToLogin || refusal.includes(answer.http)
        if (!isRight) wrong.push(`${visitor}: ${name}: ${answer.http} ${answer.text.slice(0, 120)}`)
      }
      wrong.push(...changes(visitor, before, await fingerprints(client)))
    }
  })
  expect(wrong).toEqual([])
})

// Shows ASVS 3.5.3
test('to look at a page or to take a file changes nothing but the record', async () => {
  test.setTimeout(240_000)
  await withOwner(async (client) => {
    const before = await fingerprints(client)
    const pages = Object.values(PAGES).map(({ reader, address }) => [reader, address(rows)] as const)
    const files = Object.entries(ROUTES).flatMap(([name, { may, address }]) =>
      name.startsWith('GET ') && may !== 'everybody' ? [[may.find(isVisitor) ?? 'nobody', address(rows)] as const] : [],
    )
    await inTurns([...pages, ...files], async ([reader, address]) => {
      if (typeof reader === 'string') await callRoute('GET', address, honest(cookies[reader]))
    })
    expect(
      changes('a reader', before, await fingerprints(client)).filter((one) => !one.includes(': audit_event')),
    ).toEqual([])
  })
})

const isVisitor = (one: Visitor | 'owner'): one is Visitor => one !== 'owner'

const fieldsOf = ({ name }: Action) => ACCESS[name]?.form(rows) ?? {}

function isRefused(name: string, visitor: Visitor): boolean {
  const may = ACCESS[name]?.may ?? []
  return may !== 'everybody' && !may.includes(visitor)
}

/** What is wrong with an answer that should be a refusal; null when nothing is. */
function faultOf(answer: Answer): string | null {
  if (isRefusedForWhoAsks(outcomeOf(answer))) return null
  return `${answer.http} ${answer.redirect ?? ''} ${JSON.stringify(answer.state)?.slice(0, 200) ?? answer.text.slice(0, 200)}`
}

const changes = (who: string, before: Record<string, string>, after: Record<string, string>): string[] =>
  Object.keys(after)
    .filter((table) => before[table] !== after[table])
    .map((table) => `${who}: ${table} changed from ${before[table]} to ${after[table]}`)

/** Disables or enables the account of the visitor who is to have none, as the administrator does it. */
async function setDisabled(isDisabled: boolean): Promise<void> {
  const name = `app/office/settings/actions.ts ${isDisabled ? 'disable' : 'enable'}AccountAction`
  const action = actions().find((one) => one.name === name)
  const accountId = await withOwner(async (client) => {
    const { rows: found } = await client.query<{ id: string }>(`select id from account where user_name = 'jb102'`)
    return found[0]?.id
  })
  if (!action || !accountId) throw new Error('there is nobody to disable')
  const answer = await callAction(action, { accountId, reason: '长期休假' }, honest(cookies.systemAdmin))
  expect(answer.state?.status).toBe('done')
}
