import { findUnit } from '@/lib/account/steps/find-unit'
import type { Correction } from '@/lib/fact/model'
import { keepsRegisterOf, mayVerifyFor } from '@/lib/fact/permission'
import type { FactGroup } from '@/lib/fact/rules/fact-line'
import { readCorrections, readHistory, type HistoryLine } from '@/lib/fact/steps/read-history'
import type { Actor } from '@/lib/kernel/actor'
import { dateIn } from '@/lib/kernel/plain-date'
import { reading } from '@/lib/platform/transaction'
import type { Talent, TalentRecords } from '../model'
import { isTalentVisible } from '../repository/visible-talents'
import { talentPortrait } from '../rules/talent-portrait'
import { readTalentFacts } from '../steps/read-talent-facts'

export type TalentDetail = {
  talent: Talent
  townshipName: string
  employerName: string | null
  portrait: FactGroup[]
  records: TalentRecords
  history: HistoryLine[]
  corrections: Correction[]
  /** Facts that wait for verification, and whether this actor's department was asked. */
  mayVerify: Record<string, boolean>
  mayKeep: boolean
}

/** Everything the desk shows of a talent as of today; null when she is not there or not to be seen. Numbers are masked. */
export async function getTalent(actor: Actor, id: string, now: Date): Promise<TalentDetail | null> {
  const { countyCode } = actor
  if (!(await isTalentVisible(reading, actor, id))) return null
  const facts = await readTalentFacts(reading, countyCode, id)
  if (!facts) return null
  const { talent, standing, employers, ...records } = facts
  const subject = { kind: 'talent', id } as const
  const [township, village, history, corrections] = await Promise.all([
    findUnit(reading, countyCode, talent.townshipCode),
    talent.villageCode === null ? null : findUnit(reading, countyCode, talent.villageCode),
    readHistory(reading, countyCode, subject),
    readCorrections(reading, countyCode, subject),
  ])
  const places = { townshipName: township?.name ?? '', villageName: village?.name ?? null }
  const pending = [...standing.verifications.values()].filter(({ status }) => status === 'pending')
  return {
    talent,
    townshipName: places.townshipName,
    employerName: talent.employerId === null ? null : (employers.get(talent.employerId)?.enterprise.name ?? null),
    portrait: talentPortrait(facts, places, dateIn(now)),
    records,
    history,
    corrections,
    mayVerify: Object.fromEntries(pending.map((one) => [one.id, mayVerifyFor(actor, one.departmentCode)])),
    mayKeep: keepsRegisterOf(actor, talent.townshipCode, talent.villageCode),
  }
}
