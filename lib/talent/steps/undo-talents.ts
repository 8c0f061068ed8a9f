import { ensureSubjectAccounts } from '@/lib/account/steps/ensure-subject-accounts'
import { removeSubjectAccounts } from '@/lib/account/steps/remove-subject-accounts'
import { SOURCES } from '@/lib/fact/model'
import { PHONE } from '@/lib/fact/rules/personal-numbers'
import { recordFactChanges } from '@/lib/fact/steps/record-fact-changes'
import { undoVerifications } from '@/lib/fact/steps/undo-verifications'
import type { Actor } from '@/lib/kernel/actor'
import type { Phone } from '@/lib/kernel/phone'
import { dateIn } from '@/lib/kernel/plain-date'
import { unseal } from '@/lib/platform/crypto'
import type { Tx } from '@/lib/platform/transaction'
import { deleteManyRecords, insertManyRecords } from '../repository/many-records'
import { deleteTalents, updateTalents } from '../repository/many-talents'
import { currentValues } from '../rules/current-values'
import { RECORD_FACT_KEYS } from '../rules/record-fact-keys'
import { reversed, talentChanges } from '../rules/talent-change'
import type { TalentReturn, TalentUndo } from './plan-talent-undo'

/** Takes back what the plan says: people new with the entry go, changed values return, and the history says so. */
export async function undoTalents(tx: Tx, actor: Actor, undo: TalentUndo, reason: string, now: Date): Promise<void> {
  const { countyCode } = actor
  const all = [...undo.remove, ...undo.setBack]
  const writes = all.flatMap(({ id, writes: some }) => some.map((write) => ({ ...write, talentId: id })))
  await deleteManyRecords(
    tx,
    countyCode,
    writes.map(({ kind, after }) => ({ kind, id: after.id })),
  )
  const restored = writes.flatMap(({ kind, before, talentId }) => (before ? [{ kind, talentId, row: before }] : []))
  await insertManyRecords(tx, countyCode, restored)

  const removed = undo.remove.map(({ id }) => id)
  await removeSubjectAccounts(tx, countyCode, removed)
  await deleteTalents(tx, countyCode, removed)
  const rows = undo.setBack.map(({ id, basics, records }) => ({
    id,
    basics,
    current: currentValues(records, dateIn(now)),
  }))
  await updateTalents(tx, countyCode, rows, now)
  await setLoginsBack(tx, countyCode, undo, now)
  await tellHistory(tx, actor, undo, reason, now)
}

/** A phone that returns is the login's again; a login that only the entry's phone had opened goes with it. */
async function setLoginsBack(tx: Tx, countyCode: string, { setBack, opened }: TalentUndo, now: Date): Promise<void> {
  const changed = setBack.filter(({ basics, now: held }) => basics.phoneBlind !== held.sealed.phoneBlind)
  const phones = changed.flatMap(({ id, basics: { name, phoneSealed } }) =>
    phoneSealed === null ? [] : [{ subjectId: id, displayName: name, phone: unseal(PHONE, phoneSealed) as Phone }],
  )
  await ensureSubjectAccounts(tx, countyCode, phones, now)
  const without = changed.filter(({ id, basics }) => basics.phoneSealed === null && opened.has(id))
  await removeSubjectAccounts(
    tx,
    countyCode,
    without.map(({ id }) => id),
  )
}

async function tellHistory(
  tx: Tx,
  actor: Actor,
  { remove, setBack, effects }: TalentUndo,
  reason: string,
  now: Date,
): Promise<void> {
  const told = [
    ...remove.map((one) => ({ ...one, changes: changesOf(one, null, now) })),
    ...setBack.map((one) => ({ ...one, changes: changesOf(one, one, now) })),
  ]
  const entry = { subjectKind: 'talent', source: SOURCES.undo, reason, validFrom: dateIn(now), now } as const
  await recordFactChanges(
    tx,
    actor,
    told.map(({ id, changes }) => ({ ...entry, subjectId: id, changes })),
  )
  const facts = told.map(({ id, changes, writes }) => ({
    subject: { kind: 'talent', id } as const,
    factKeys: [...new Set([...Object.keys(changes), ...writes.flatMap(({ kind }) => RECORD_FACT_KEYS[kind])])],
  }))
  await undoVerifications(tx, actor, { facts, effects }, now)
}

/** From what is there now back to what was there: the entry's own history, turned round. */
function changesOf({ now: held, writes }: TalentReturn, back: TalentReturn | null, now: Date) {
  const before = back && { basics: back.basics, current: currentValues(back.records, dateIn(now)) }
  return reversed(talentChanges(before, { basics: held.talent, current: held.talent }, writes))
}
