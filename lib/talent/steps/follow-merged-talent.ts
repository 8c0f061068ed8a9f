import { ensureSubjectAccount } from '@/lib/account/steps/ensure-subject-account'
import { hasOpenAccount } from '@/lib/account/steps/has-open-account'
import { PHONE } from '@/lib/fact/rules/personal-numbers'
import type { Phone } from '@/lib/kernel/phone'
import { unseal } from '@/lib/platform/crypto'
import type { Tx } from '@/lib/platform/transaction'
import { findSealedColumns, findTalentRow } from '../repository/talents'
import { refreshCurrent } from './refresh-current'

/**
 * After records came over from another entry: what follows from the records, and a login that goes by the name and the
 * phone that stayed. No login is opened, and none that was closed is opened again.
 */
export async function followMergedTalent(tx: Tx, countyCode: string, talentId: string, now: Date): Promise<void> {
  const talent = await findTalentRow(tx, countyCode, talentId)
  if (!talent) throw new Error('the talent vanished within a transaction')
  await refreshCurrent(tx, countyCode, { talent, now })
  const { phoneSealed } = await findSealedColumns(tx, countyCode, talentId)
  const subject = { countyCode, kind: 'talent', subjectId: talentId } as const
  if (phoneSealed === null || !(await hasOpenAccount(tx, subject))) return
  const phone = unseal(PHONE, phoneSealed) as Phone
  await ensureSubjectAccount(tx, { ...subject, displayName: talent.name, phone }, now)
}
