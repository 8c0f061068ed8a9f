import { findUnit } from '@/lib/account/steps/find-unit'
import { enterprisePortrait } from '@/lib/enterprise/rules/enterprise-portrait'
import { readEnterpriseFacts } from '@/lib/enterprise/steps/read-enterprise-facts'
import type { Subject } from '@/lib/fact/model'
import { plainLine, type FactGroup } from '@/lib/fact/rules/fact-line'
import type { PlainDate } from '@/lib/kernel/plain-date'
import type { Tx } from '@/lib/platform/transaction'
import { talentPortrait } from '@/lib/talent/rules/talent-portrait'
import { readTalentFacts } from '@/lib/talent/steps/read-talent-facts'

/** An entry as its own page shows it: every fact, with source and standing. */
export type Portrait = {
  readonly name: string
  /** Document number, masked, or credit code. */
  readonly number: string
  readonly townshipName: string
  readonly groups: readonly FactGroup[]
}

/** Null when the entry is not there. */
export const readPortrait = (
  tx: Tx,
  countyCode: string,
  subject: Subject,
  today: PlainDate,
): Promise<Portrait | null> => (subject.kind === 'talent' ? ofTalent : ofEnterprise)(tx, countyCode, subject.id, today)

type Read = (tx: Tx, countyCode: string, id: string, today: PlainDate) => Promise<Portrait | null>

const ofTalent: Read = async (tx, countyCode, id, today) => {
  const facts = await readTalentFacts(tx, countyCode, id)
  if (!facts) return null
  const { talent } = facts
  const township = await findUnit(tx, countyCode, talent.townshipCode)
  const village = talent.villageCode === null ? null : await findUnit(tx, countyCode, talent.villageCode)
  const places = { townshipName: township?.name ?? '', villageName: village?.name ?? null }
  const groups = talentPortrait(facts, places, today)
  return { name: talent.name, number: talent.identityMasked, townshipName: places.townshipName, groups }
}

const ofEnterprise: Read = async (tx, countyCode, id, today) => {
  const facts = await readEnterpriseFacts(tx, countyCode, id)
  if (!facts) return null
  const { enterprise, standing } = facts
  const townshipName = (await findUnit(tx, countyCode, enterprise.townshipCode))?.name ?? ''
  const [first, ...rest] = enterprisePortrait(facts, townshipName, today)
  const named = {
    title: '登记信息',
    lines: [plainLine('enterprise.name', enterprise.name, standing), ...(first?.lines ?? [])],
  }
  return { name: enterprise.name, number: enterprise.uscc, townshipName, groups: [named, ...rest] }
}
