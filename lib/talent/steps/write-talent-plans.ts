import { ensureSubjectAccounts } from '@/lib/account/steps/ensure-subject-accounts'
import { changedColumns, plainColumns, type Effect } from '@/lib/fact/rules/effect'
import type { EntrySource } from '@/lib/fact/rules/entry'
import { PHONE } from '@/lib/fact/rules/personal-numbers'
import { recordFactChanges } from '@/lib/fact/steps/record-fact-changes'
import { requestVerifications, settleVerifications } from '@/lib/fact/steps/settle-verifications'
import type { Actor } from '@/lib/kernel/actor'
import type { Phone } from '@/lib/kernel/phone'
import { dateIn, type PlainDate } from '@/lib/kernel/plain-date'
import { unseal } from '@/lib/platform/crypto'
import type { Tx } from '@/lib/platform/transaction'
import type { Talent, TalentCurrent } from '../model'
import { deleteManyRecords, insertManyRecords } from '../repository/many-records'
import { insertTalents, updateTalents } from '../repository/many-talents'
import type { BasicColumns } from '../repository/talents'
import { currentValues } from '../rules/current-values'
import { declaredKeys } from '../rules/declared-keys'
import { RECORD_FACT_KEYS } from '../rules/record-fact-keys'
import { recordDay, talentChanges } from '../rules/talent-change'
import type { TalentPlan } from './plan-talent'

/**
 * Writes what the plans say, in a number of statements that does not grow with them: people, records, logins, the history
 * of facts and what waits for verification. Answers with what was done to which row.
 */
export async function writeTalentPlans(
  tx: Tx,
  actor: Actor,
  plans: readonly TalentPlan[],
  from: EntrySource,
  now: Date,
): Promise<Effect[]> {
  const { countyCode } = actor
  const today = dateIn(now)
  const touched = plans
    .filter((plan) => plan.before === null || plan.writes.length > 0 || isBasicsChanged(plan))
    .map((plan) => ({ plan, current: currentValues(plan.records, today) }))
  const rowOf = ({ plan, current }: Touched) => ({ id: plan.id, basics: plan.basics, current })
  await insertTalents(tx, countyCode, touched.filter(({ plan }) => plan.before === null).map(rowOf), now)
  await updateTalents(tx, countyCode, touched.filter(({ plan }) => plan.before !== null).map(rowOf), now)
  await writeRecords(tx, countyCode, touched)
  const opened = await openLogins(tx, countyCode, touched, now)
  const verifications = await tellHistory(tx, actor, touched, from, now)
  return [
    ...touched.flatMap(({ plan }) => effectsOf(plan)),
    ...[...opened].map(([subjectId, id]) => ({ entity: 'account', entityId: id, subjectId, before: null, after: {} })),
    ...verifications,
  ]
}

type Touched = { readonly plan: TalentPlan; readonly current: TalentCurrent }

const isBasicsChanged = ({ before, basics }: TalentPlan): boolean =>
  before !== null && Object.keys(changedColumns(columnsOf(before), plainColumns(basics)).after).length > 0

const columnsOf = ({ talent, sealed }: { talent: Talent; sealed: object }) => plainColumns({ ...talent, ...sealed })

/** A changed record is taken away and written anew under its id: nothing refers to a record. */
async function writeRecords(tx: Tx, countyCode: string, touched: readonly Touched[]): Promise<void> {
  const writes = touched.flatMap(({ plan }) => plan.writes.map((write) => ({ ...write, talentId: plan.id })))
  const changed = writes.filter(({ before }) => before !== null)
  await deleteManyRecords(
    tx,
    countyCode,
    changed.map(({ kind, after }) => ({ kind, id: after.id })),
  )
  await insertManyRecords(
    tx,
    countyCode,
    writes.map(({ kind, after, talentId }) => ({ kind, talentId, row: after })),
  )
}

/** A new phone is a login. */
async function openLogins(tx: Tx, countyCode: string, touched: readonly Touched[], now: Date) {
  const accounts = touched.flatMap(({ plan: { id, name, basics, before } }) =>
    basics.phoneSealed !== null && basics.phoneBlind !== before?.sealed.phoneBlind
      ? [{ subjectId: id, displayName: name, phone: phoneOf(basics) }]
      : [],
  )
  return ensureSubjectAccounts(tx, countyCode, accounts, now)
}

const phoneOf = ({ phoneSealed }: BasicColumns): Phone => unseal(PHONE, phoneSealed ?? '') as Phone

async function tellHistory(
  tx: Tx,
  actor: Actor,
  touched: readonly Touched[],
  from: EntrySource,
  now: Date,
): Promise<Effect[]> {
  const { source, sourceDay, sourceDocument, isDeclared } = from
  const told = touched.map(({ plan, current }) => ({
    subject: { kind: 'talent', id: plan.id } as const,
    plan,
    changes: talentChanges(
      plan.before && { basics: plan.before.talent, current: plan.before.talent },
      { basics: plan.basics, current },
      plan.writes,
    ),
  }))
  await recordFactChanges(
    tx,
    actor,
    told.map(({ subject, plan, changes }) => ({
      subjectKind: 'talent',
      subjectId: subject.id,
      source,
      sourceDocument,
      validFrom: dayOf(plan, sourceDay),
      changes,
      now,
    })),
  )
  const keysOf = ({ plan, changes }: (typeof told)[number]) =>
    isDeclared
      ? declaredKeys(
          Object.keys(changes),
          plan.writes.map(({ kind }) => kind),
        )
      : [...Object.keys(changes), ...plan.writes.flatMap(({ kind }) => RECORD_FACT_KEYS[kind])]
  // Nothing waits for verification of somebody who was not there before.
  const concerned = isDeclared ? told : told.filter(({ plan }) => plan.before !== null)
  const facts = concerned.map((one) => ({ subject: one.subject, factKeys: [...new Set(keysOf(one))] }))
  return isDeclared ? requestVerifications(tx, actor, facts, now) : settleVerifications(tx, actor, facts, now)
}

/** A single record counts from its own day, as when it is entered alone; else the day the source speaks of. */
function dayOf({ before, writes }: TalentPlan, sourceDay: PlainDate): PlainDate {
  const [only, ...others] = writes
  return before && only && others.length === 0 ? (recordDay(only.kind, only.after) ?? sourceDay) : sourceDay
}

function effectsOf(plan: TalentPlan): Effect[] {
  const subject = { entity: 'talent', entityId: plan.id, subjectId: plan.id }
  const after = plainColumns(plan.basics)
  const person = plan.before ? changedColumns(columnsOf(plan.before), after) : { before: null, after }
  const isTold = plan.before === null || Object.keys(person.after).length > 0
  return [
    ...(isTold ? [{ ...subject, ...person }] : []),
    ...plan.writes.map(({ kind, before, after: row }) => ({
      entity: kind,
      entityId: row.id,
      subjectId: plan.id,
      before: before && plainColumns(before),
      after: plainColumns(row),
    })),
  ]
}
