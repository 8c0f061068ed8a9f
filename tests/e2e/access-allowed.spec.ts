import { expect, test } from '@playwright/test'
import { ALLOWED } from './access/allowed-table'
import { inEarnest } from './access/allowed/in-earnest'
import { worldOf, type World } from './access/allowed/world'
import { callAction, honest, listActions, type Action, type Answer } from './support/call-action'
import { watchCounty } from './support/county-state'
import { logEverybodyIn } from './support/people'
import { findSeededRows } from './support/seeded-rows'
import { fingerprints, withOwner } from './support/server'

/** Each by one who may, over HTTP as its page would, with the county as it was seeded: what one call did is put back before the next. */
// Shows ASVS 8.2.1 · G5
test('whom the table names is let do every action, and it is done', async () => {
  test.setTimeout(120_000)
  const wrong: string[] = []
  await withOwner(async (client) => {
    const cookies = await logEverybodyIn()
    const world = worldOf(client, await findSeededRows(client), cookies)
    const before = await fingerprints(client)
    const county = await watchCounty(client)
    try {
      for (const action of listActions().filter(({ name }) => !isElsewhere(name))) {
        const outcome = await callInEarnest(action, world).catch((error: unknown) => String(error))
        const changed = await county.changed()
        const fault = typeof outcome === 'string' ? outcome : faultOf(outcome, changed, isAskingOnly(action.name))
        if (fault) wrong.push(`${action.name}: ${fault}`)
        await county.restore()
      }
    } finally {
      await county.end()
    }
    expect(await fingerprints(client)).toEqual(before)
  })
  expect(wrong).toEqual([])
})

test('what is not done here says why, and is an action of the build', () => {
  const names = listActions().map(({ name }) => name)
  expect(Object.keys(ALLOWED).filter((name) => !names.includes(name))).toEqual([])
})

const isAskingOnly = (name: string): boolean => 'asksOnly' in (ALLOWED[name] ?? {})
const isElsewhere = (name: string): boolean => 'elsewhere' in (ALLOWED[name] ?? {})

async function callInEarnest(action: Action, world: World): Promise<Answer> {
  const { cookie, fields } = await inEarnest(action, world)
  return callAction(action, fields, honest(cookie))
}

/** What is wrong with an act that should have been done; null when nothing is. */
function faultOf(answer: Answer, changed: readonly string[], asksOnly: boolean): string | null {
  const isDone = answer.state?.status === 'done' || (answer.redirect !== null && answer.http < 400)
  if (!isDone) return `${answer.http} ${JSON.stringify(answer.state)?.slice(0, 300) ?? answer.text.slice(0, 300)}`
  if (asksOnly) return changed.length > 0 ? `asks only, and changed ${changed.join(', ')}` : null
  return changed.length === 0 ? 'is done, and nothing changed' : null
}
