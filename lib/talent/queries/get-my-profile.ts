import { findUnit } from '@/lib/account/steps/find-unit'
import { CORRECTION_STATUS_LABELS } from '@/lib/fact/labels'
import type { CorrectionStatus } from '@/lib/fact/model'
import type { FactGroup } from '@/lib/fact/rules/fact-line'
import { registerLabel } from '@/lib/fact/rules/register-field'
import { readCorrections } from '@/lib/fact/steps/read-history'
import type { Actor } from '@/lib/kernel/actor'
import { dateIn } from '@/lib/kernel/plain-date'
import { reading } from '@/lib/platform/transaction'
import type { TalentRecords } from '../model'
import { talentPortrait } from '../rules/talent-portrait'
import { readTalentFacts } from '../steps/read-talent-facts'

export type OwnCorrection = {
  id: string
  label: string
  proposedValue: string
  status: CorrectionStatus
  statusLabel: string
  filedAt: Date
  reply: string | null
}

export type MyProfile = {
  talentId: string
  name: string
  portrait: FactGroup[]
  records: TalentRecords
  corrections: OwnCorrection[]
  /** Facts about which a request is open: they cannot be asked about twice. */
  openKeys: string[]
}

/** 我的登记信息: what the register knows of me, and what became of my requests; null for whoever is no talent. */
export async function getMyProfile(actor: Actor, now: Date): Promise<MyProfile | null> {
  const { countyCode, talentId } = actor
  if (actor.kind !== 'talent' || talentId === null) return null
  const facts = await readTalentFacts(reading, countyCode, talentId)
  if (!facts) return null
  const { talent, standing: _standing, employers: _employers, ...records } = facts
  const township = await findUnit(reading, countyCode, talent.townshipCode)
  const village = talent.villageCode === null ? null : await findUnit(reading, countyCode, talent.villageCode)
  const places = { townshipName: township?.name ?? '', villageName: village?.name ?? null }
  const corrections = await readCorrections(reading, countyCode, { kind: 'talent', id: talentId })
  return {
    talentId,
    name: talent.name,
    portrait: talentPortrait(facts, places, dateIn(now)),
    records,
    corrections: corrections.map((row) => ({
      id: row.id,
      label: registerLabel(row.factKey),
      proposedValue: row.proposedValue,
      status: row.status,
      statusLabel: CORRECTION_STATUS_LABELS[row.status],
      filedAt: row.filedAt,
      reply: row.reply,
    })),
    openKeys: corrections.filter(({ status }) => status === 'filed').map(({ factKey }) => factKey),
  }
}
