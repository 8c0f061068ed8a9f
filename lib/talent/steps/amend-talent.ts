import { recordAudit } from '@/lib/audit/steps/record-audit'
import { SOURCES, type Change } from '@/lib/fact/model'
import { recordFactChange } from '@/lib/fact/steps/record-fact-change'
import { settleVerification } from '@/lib/fact/steps/settle-verification'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import type { Tx } from '@/lib/platform/transaction'
import { mayKeepTalentOf, mayKeepTalents } from '../permission'
import type { Owner } from '../repository/insert-records'
import { findTalentsWithRecords, type TalentWithRecords } from '../repository/talent-records'
import { lockTalent } from '../repository/talents'
import { isTalentVisible } from '../repository/visible-talents'
import { refreshCurrent } from './refresh-current'

/** What was written under a talent, for her history. `factKeys`: facts of the catalogue that the record answers for. */
export type Amendment = {
  readonly changes: Readonly<Record<string, Change>>
  readonly factKeys?: readonly string[]
  readonly summary: string
  readonly validFrom: PlainDate
  readonly source?: string | undefined
  readonly sourceDocument?: string | undefined
  readonly reason?: string | undefined
  readonly ownsHomeInCounty?: boolean
}

type Work = (owner: Owner, found: TalentWithRecords) => Promise<Result<Amendment, Failure>>

/**
 * Adds to, or takes from, the records of a talent: permission, lock, the write itself, what follows from it in the row,
 * the history of facts and the record. An officer's entry settles what waited for verification of the same facts.
 */
export async function amendTalent(
  tx: Tx,
  actor: Actor,
  amended: { talentId: string; verb: string; now: Date },
  work: Work,
): Promise<Result<{ id: string }, Failure>> {
  const { talentId, verb, now } = amended
  const { countyCode } = actor
  const refusal = mayKeepTalents(actor, verb)
  if (refusal) return fail(refusal)
  await lockTalent(tx, countyCode, talentId)
  const [found] = await findTalentsWithRecords(tx, countyCode, [talentId])
  if (!found || !(await isTalentVisible(tx, actor, talentId))) return fail({ kind: 'notFound', what: 'talent' })
  const elsewhere = mayKeepTalentOf(actor, found.talent, verb)
  if (elsewhere) return fail(elsewhere)

  const done = await work({ countyCode, talentId }, found)
  if (!done.ok) return done
  const { changes: written, factKeys = [], summary, ownsHomeInCounty, ...particulars } = done.value
  const followed = await refreshCurrent(tx, countyCode, {
    talent: found.talent,
    now,
    ...(ownsHomeInCounty === undefined ? {} : { ownsHomeInCounty }),
  })
  const changes = { ...written, ...followed }
  const entry = { subjectKind: 'talent', subjectId: talentId, changes, now } as const
  await recordFactChange(tx, actor, { ...entry, ...toEntry(particulars) })
  const subject = { kind: 'talent', id: talentId } as const
  await settleVerification(tx, actor, { subject, factKeys: [...Object.keys(changes), ...factKeys] }, now)
  const audited = `${found.talent.name}：${summary}`
  await recordAudit(tx, actor, {
    action: `talent.${verb}`,
    objectKind: 'talent',
    objectId: talentId,
    summary: audited,
    now,
  })
  return ok({ id: talentId })
}

const toEntry = ({
  source,
  sourceDocument,
  reason,
  validFrom,
}: Pick<Amendment, 'source' | 'sourceDocument' | 'reason' | 'validFrom'>) => ({
  source: source ?? SOURCES.entry,
  sourceDocument: sourceDocument ?? null,
  reason: reason ?? null,
  validFrom,
})
