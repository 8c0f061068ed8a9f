import type { Phone } from '@/lib/kernel/phone'
import { dateIn } from '@/lib/kernel/plain-date'
import { asColumns } from '@/lib/platform/column-names'
import { newId } from '@/lib/platform/id'
import type { Tx } from '@/lib/platform/transaction'
import { phoneColumns } from './phone-columns'

export type TalentAccount = { readonly subjectId: string; readonly displayName: string; readonly phone: Phone }

/** Accounts of these talents, by the talent's id. */
export async function findTalentAccounts(
  tx: Tx,
  countyCode: string,
  subjectIds: readonly string[],
): Promise<Map<string, { id: string; wasUsed: boolean }>> {
  const rows = await tx.account.findMany({
    where: { countyCode, kind: 'talent', subjectId: { in: [...subjectIds] } },
    select: { id: true, subjectId: true, lastLoginAt: true },
  })
  return new Map(rows.map(({ id, subjectId, lastLoginAt }) => [subjectId ?? '', { id, wasUsed: lastLoginAt !== null }]))
}

/** Opens accounts with their role, two statements for however many; answers with their ids by talent. */
export async function insertTalentAccounts(
  tx: Tx,
  countyCode: string,
  accounts: readonly TalentAccount[],
  now: Date,
): Promise<Map<string, string>> {
  const rows = accounts.map((account) => ({ ...account, id: newId() }))
  if (rows.length === 0) return new Map()
  const opened = rows.map(({ id, subjectId, displayName, phone }) => ({
    ...{ countyCode, id, kind: 'talent', subjectId, displayName, status: 'active', version: 1, createdAt: now },
    ...phoneColumns(phone),
    failedLogins: 0,
    mustChangePassword: false,
  }))
  await tx.$executeRaw`
    INSERT INTO account SELECT * FROM jsonb_populate_recordset(NULL::account, ${asColumns(opened)}::jsonb)`
  const granted = rows.map(({ id }) => ({
    ...{ countyCode, id: newId(), accountId: id, role: 'talent', unitCode: countyCode },
    ...{ validFrom: dateIn(now), createdAt: now },
  }))
  await tx.$executeRaw`
    INSERT INTO role_assignment
    SELECT * FROM jsonb_populate_recordset(NULL::role_assignment, ${asColumns(granted)}::jsonb)`
  return new Map(rows.map(({ id, subjectId }) => [subjectId, id]))
}

/** New phones of accounts that are there, in one statement; logins made with the phone before end. */
export async function updateAccountPhones(
  tx: Tx,
  countyCode: string,
  accounts: readonly { id: string; phone: Phone }[],
): Promise<void> {
  if (accounts.length === 0) return
  const json = JSON.stringify(accounts.map(({ id, phone }) => ({ id, ...phoneColumns(phone) })))
  await tx.$executeRaw`
    UPDATE account AS held SET phone_sealed = said."phoneSealed", phone_blind = said."phoneBlind",
      phone_masked = said."phoneMasked", status = 'active', version = held.version + 1
    FROM jsonb_to_recordset(${json}::jsonb) AS said (id uuid, "phoneSealed" text, "phoneBlind" text, "phoneMasked" text)
    WHERE held.county_code = ${countyCode} AND held.id = said.id`
}

/** Takes accounts away that nobody has ever logged in with. */
export async function deleteUnusedAccounts(tx: Tx, countyCode: string, ids: readonly string[]): Promise<void> {
  const accountId = { in: [...ids] }
  await tx.oneTimeCode.deleteMany({ where: { countyCode, accountId } })
  await tx.roleAssignment.deleteMany({ where: { countyCode, accountId } })
  await tx.account.deleteMany({ where: { countyCode, id: accountId, lastLoginAt: null } })
}
