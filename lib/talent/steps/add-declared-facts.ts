import type { FactKey } from '@/lib/fact/catalogue'
import { SOURCES, type Change } from '@/lib/fact/model'
import { recordFactChange } from '@/lib/fact/steps/record-fact-change'
import type { Actor } from '@/lib/kernel/actor'
import { dateIn } from '@/lib/kernel/plain-date'
import { newId } from '@/lib/platform/id'
import type { Tx } from '@/lib/platform/transaction'
import { fillColumns, fillHousing } from '../repository/fill-declared'
import { insertHousing } from '../repository/insert-records'
import { findTalentsWithRecords } from '../repository/talent-records'
import { lockTalent } from '../repository/talents'
import { declaredColumns, type Answers } from '../rules/declared-columns'
import { declaredHousing } from '../rules/declared-housing'
import { housingText } from '../rules/record-text'

/**
 * What a granted case told and its reviewers accepted becomes the register's: gaps are filled, nothing known is
 * overwritten. Answers that the register has no place for stay with the case.
 */
export async function addDeclaredFacts(
  tx: Tx,
  actor: Actor,
  declared: { talentId: string; answers: Answers; sourceDocument: string | null },
  now: Date,
): Promise<void> {
  const { talentId, answers, sourceDocument } = declared
  const { countyCode } = actor
  const owner = { countyCode, talentId }
  await lockTalent(tx, countyCode, talentId)
  const [found] = await findTalentsWithRecords(tx, countyCode, [talentId])
  if (!found) throw new Error('a granted case about nobody')

  const { keys, columns } = declaredColumns(found.talent, answers)
  if (keys.length > 0) await fillColumns(tx, owner, columns, now)
  const changes: Record<string, Change> = Object.fromEntries(
    keys.map((key) => [key, { from: null, to: plain(answers, key) }]),
  )

  const housing = declaredHousing(found.records.housing, answers, { id: newId(), source: SOURCES.application })
  if (housing) {
    await (housing.isNew ? insertHousing(tx, owner, [housing.row]) : fillHousing(tx, owner, housing.row))
    changes['record.housing'] = { from: housing.isNew ? null : housingText(housing.row), to: housingText(housing.row) }
    if (housing.row.isDeedTaxPaid !== null)
      changes['housing.isDeedTaxPaid'] = { from: null, to: housing.row.isDeedTaxPaid }
  }
  const entry = { subjectKind: 'talent', subjectId: talentId, source: SOURCES.application, sourceDocument } as const
  await recordFactChange(tx, actor, { ...entry, validFrom: dateIn(now), changes, now })
}

function plain(answers: Answers, key: FactKey): string | number | boolean | null {
  const value = answers[key]
  return typeof value === 'object' || value === undefined ? null : value
}
