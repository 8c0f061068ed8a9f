import { randomUUID } from 'node:crypto'
import { ACCESS } from '../e2e/access-table'
import { callAction, honest, type Action, type Fields } from '../e2e/support/call-action'
import { inTurns } from '../e2e/support/in-turns'
import { accountOf } from '../e2e/support/own-session'
import type { Visitor } from '../e2e/support/people'
import { isRefusedForWhoAsks, outcomeOf } from './answers'
import { foreignTo, ID, tablesOfIds, type Foreign, type ForeignRow } from './foreign-ids'
import { Tally, timed } from './report'
import { keepAwake, type Attack } from './target'

/** Who reaches for what is another's: two officers of places, a department, a person, an enterprise. */
export const INTRUDERS = [
  'intakeOfficer',
  'intakeElsewhere',
  'departmentReviewer',
  'talent',
  'enterpriseContact',
] as const satisfies readonly Visitor[]

/** What a field names where the table of access has no row for it. */
const NAMED_TABLES: Readonly<Record<string, string>> = {
  viewId: 'saved_view',
  messageId: 'inbox_message',
  correctionId: 'correction_request',
  mergeId: 'register_merge',
  optOutId: 'offer_opt_out',
  suspenseId: 'suspense_item',
  receivableId: 'receivable',
  awardId: 'entitlement',
  secondId: 'talent',
}

/** Acts on whatever they are given, by design: what is written is the writer's own, and nothing comes back. */
const NOT_BY_ROW: Readonly<Record<string, string>> = {
  'app/_kept/actions.ts keep': 'words somebody began to write, kept for themselves under the name of a form',
  'app/office/applications/[id]/actions.ts declare': 'a conflict is declared of anybody, before their case comes',
  'app/office/talents/record-actions.ts addEmploymentAction enterpriseId':
    'who lives here may work anywhere in the county',
}

/** An id such as a row might have, of no row. */
export const newId = (): string => randomUUID().replace(/^(.{14})./, '$17')

type Probe = { readonly action: Action; readonly fields: Fields; readonly missing: Fields; readonly id: string }

/** Every action that takes an id, with the ids of rows that are another's: refused, nothing written, and as if they were not there. */
export const reachForRows: Attack = async (target, size, random) => {
  const tally = new Tally('rows by action')
  const mostEach = Math.max(1, Math.ceil(size / (INTRUDERS.length * target.actions.length)))
  const forms = new Map(target.actions.map(({ name }) => [name, ACCESS[name]?.form(target.rows) ?? {}]))
  const tables = await tablesOfIds(target.client, JSON.stringify([...forms.values()]).match(ID) ?? [])
  for (const visitor of INTRUDERS) {
    const cookie = target.cookies[visitor] ?? ''
    await keepAwake(target.client)
    const foreign = await foreignTo(target.client, await accountOf(target.client, cookie), random)
    for (const action of target.actions.filter(({ name }) => NOT_BY_ROW[name] === undefined)) {
      const form = forms.get(action.name) ?? {}
      const probes = await probesOf({ action, form, tables }, foreign, mostEach)
      if (probes.length === 0) continue
      await inTurns(probes, (probe) => reach({ tally, visitor, cookie }, probe))
      const changed = await target.county.changed()
      if (changed.length > 0) tally.found(`${visitor}: ${action.name}: changed ${changed.join(', ')}`)
      if (changed.length > 0) await target.county.restore()
    }
    await foreign.end()
  }
  return tally.report()
}

type Intruder = { readonly tally: Tally; readonly visitor: string; readonly cookie: string }

async function reach({ tally, visitor, cookie }: Intruder, { action, fields, missing, id }: Probe): Promise<void> {
  const [answer, ms] = await timed(() => callAction(action, fields, honest(cookie)))
  const outcome = outcomeOf(answer)
  tally.tried(outcome, ms)
  const said = JSON.stringify(answer.state)?.slice(0, 200) ?? answer.text.slice(0, 200)
  if (!isRefusedForWhoAsks(outcome)) return tally.found(`${visitor}: ${action.name}: ${id}: ${outcome}: ${said}`)
  const absent = outcomeOf(await callAction(action, missing, honest(cookie)))
  if (absent !== outcome)
    tally.found(`${visitor}: ${action.name}: ${id}: ${outcome}, but ${absent} where there is none`)
}

type Aim = { readonly action: Action; readonly form: Fields; readonly tables: ReadonlyMap<string, string> }

/** The form of the table, with each id in it replaced by a foreign one of the same kind. */
async function probesOf({ action, form, tables }: Aim, foreign: Foreign, most: number): Promise<Probe[]> {
  const probes: Probe[] = []
  for (const [field, value] of Object.entries(form).filter(
    ([name]) => NOT_BY_ROW[`${action.name} ${name}`] === undefined,
  ))
    for (const id of [...new Set(JSON.stringify(value).match(ID) ?? [])]) {
      const table = tables.get(id) ?? NAMED_TABLES[field]
      const rows = table === undefined ? [] : await foreign.rowsOf(table, most)
      for (const row of rows)
        probes.push({
          ...{ action, id: row.id, fields: withRow(form, id, row) },
          missing: withRow(form, id, { id: newId(), version: row.version }),
        })
    }
  return probes
}

/** The form about another row, and the version in which it stands. */
function withRow(form: Fields, id: string, row: ForeignRow): Fields {
  const text = JSON.stringify({ ...form, ...('version' in form && row.version ? { version: row.version } : {}) })
  return JSON.parse(text.replaceAll(id, row.id)) as Fields
}
