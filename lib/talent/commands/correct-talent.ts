import { recordAudit } from '@/lib/audit/steps/record-audit'
import { SOURCES } from '@/lib/fact/model'
import { differences } from '@/lib/fact/rules/differences'
import { keepUntouched } from '@/lib/fact/rules/keep-untouched'
import { registerLabel } from '@/lib/fact/rules/register-field'
import { acceptCorrection } from '@/lib/fact/steps/accept-correction'
import { describeChangeMeanwhile } from '@/lib/fact/steps/describe-change-meanwhile'
import { recordFactChange } from '@/lib/fact/steps/record-fact-change'
import { settleVerification } from '@/lib/fact/steps/settle-verification'
import type { Actor } from '@/lib/kernel/actor'
import { invalidField, refused, type Failure } from '@/lib/kernel/failure'
import { dateIn } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction, type Tx } from '@/lib/platform/transaction'
import type { Talent } from '../model'
import { mayKeepTalentOf, mayKeepTalents } from '../permission'
import { findByIdentity, findSealedColumns, findTalentRow, updateBasics } from '../repository/talents'
import { isTalentVisible } from '../repository/visible-talents'
import { formValuesOf } from '../rules/form-values'
import { basicValues } from '../rules/talent-values'
import type { CorrectTalentInput } from '../schema'
import { describeTwin } from '../steps/describe-twin'
import { followAccount } from '../steps/follow-account'
import { toBasics } from '../steps/to-basics'

const TWIN = invalidField('identityNumber', '该证件号码已登记在他人名下，或在并入本登记的另一份登记上')
const NOTHING_CHANGED = refused('nothingChanged', '没有任何改动，无需保存。')

/**
 * 更正人才登记. Somebody else's change since the form was opened is shown first, and what was typed is kept; an empty
 * identity number or phone leaves the sealed one as it is. The reason stays in the history.
 */
export async function correctTalent(
  actor: Actor,
  input: CorrectTalentInput,
  now: Date,
): Promise<Result<{ id: string }, Failure>> {
  const { talentId: id, version, acknowledgedVersion, reason, correctionId, sourceDocument = null } = input
  const refusal = mayKeepTalents(actor, 'correct')
  if (refusal) return fail(refusal)
  const { countyCode } = actor
  const subject = { kind: 'talent', id } as const
  return inTransaction<{ id: string }>(
    async (tx) => {
      const found = await findToCorrect(tx, actor, id)
      if (!found.ok) return found
      const before = found.value
      const conflict = () => describeChangeMeanwhile(tx, countyCode, subject, before.version)
      if (before.version !== (acknowledgedVersion ?? version)) return fail(await conflict())

      const fields = fieldsOf(input, before)
      const kept = { ...before, ...(await findSealedColumns(tx, countyCode, id)) }
      const basics = toBasics(fields, { status: fields.status, today: dateIn(now), kept })
      if (!basics.ok) return basics
      const twin = await findByIdentity(tx, countyCode, [basics.value.identityBlind])
      if (twin && twin.id !== id) return fail(await describeTwin(tx, actor, twin, { correcting: true }))
      const changes = differences(basicValues(before), basicValues(basics.value))
      const keys = Object.keys(changes)
      const isSame = basics.value.identityBlind === kept.identityBlind && basics.value.phoneBlind === kept.phoneBlind
      if (keys.length === 0 && isSame) return fail(NOTHING_CHANGED)
      if (!(await updateBasics(tx, countyCode, { id, version: before.version, basics: basics.value, now })))
        return fail(await conflict())

      await followAccount(
        tx,
        countyCode,
        { id, name: fields.name, phone: fields.phone, isRenamed: before.name !== fields.name },
        now,
      )
      const entry = { subjectKind: 'talent', subjectId: id, validFrom: dateIn(now), changes, now } as const
      await recordFactChange(tx, actor, { ...entry, source: SOURCES.correction, sourceDocument, reason })
      await settleVerification(tx, actor, { subject, factKeys: keys }, now)
      if (correctionId) {
        const accepted = await acceptCorrection(tx, actor, { correctionId, subject, reply: reason }, now)
        if (!accepted.ok) return accepted
      }
      const summary = `更正 ${before.name}：${keys.map(registerLabel).join('、')}`
      await recordAudit(tx, actor, { action: 'talent.correct', objectKind: 'talent', objectId: id, summary, now })
      return ok({ id })
    },
    { onDuplicate: TWIN },
  )
}

/** What the form says of the person; over somebody else's change, only what this officer has touched. */
function fieldsOf(input: CorrectTalentInput, before: Talent): CorrectTalentInput {
  const { acknowledgedVersion, was } = input
  return acknowledgedVersion !== undefined && was ? keepUntouched(input, was, formValuesOf(before)) : input
}

async function findToCorrect(tx: Tx, actor: Actor, id: string): Promise<Result<Talent, Failure>> {
  const talent = await findTalentRow(tx, actor.countyCode, id)
  if (!talent || !(await isTalentVisible(tx, actor, id))) return fail({ kind: 'notFound', what: 'talent' })
  const elsewhere = mayKeepTalentOf(actor, talent, 'correct')
  return elsewhere ? fail(elsewhere) : ok(talent)
}
