import { ensureSubjectAccount } from '@/lib/account/steps/ensure-subject-account'
import { PHONE } from '@/lib/fact/rules/personal-numbers'
import type { Phone } from '@/lib/kernel/phone'
import { unseal } from '@/lib/platform/crypto'
import type { Tx } from '@/lib/platform/transaction'
import { findSealedColumns } from '../repository/talents'

/** A new phone or name of a talent is that of her login too; one without a phone has none. */
export async function followAccount(
  tx: Tx,
  countyCode: string,
  talent: { id: string; name: string; phone: Phone | undefined; isRenamed: boolean },
  now: Date,
): Promise<void> {
  if (talent.phone === undefined && !talent.isRenamed) return
  const { phoneSealed } = await findSealedColumns(tx, countyCode, talent.id)
  if (phoneSealed === null) return
  const phone = unseal(PHONE, phoneSealed) as Phone
  await ensureSubjectAccount(
    tx,
    { countyCode, kind: 'talent', subjectId: talent.id, displayName: talent.name, phone },
    now,
  )
}
