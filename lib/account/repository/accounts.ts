import type { Phone } from '@/lib/kernel/phone'
import type { Tx } from '@/lib/platform/transaction'
import type { AccountKind, AccountStatus, LockedAccount } from '../model'
import { keepFormerPassword } from './former-passwords'
import { phoneColumns } from './phone-columns'

type NewAccount = {
  countyCode: string
  id: string
  kind: AccountKind
  userName: string | null
  passwordHash: string | null
  displayName: string
  phone: Phone | null
  subjectId: string | null
  mustChangePassword: boolean
  now: Date
}

export async function insertAccount(tx: Tx, { phone, now, ...account }: NewAccount): Promise<void> {
  await tx.account.create({
    data: {
      ...account,
      ...phoneColumns(phone),
      status: 'active',
      passwordChangedAt: account.passwordHash === null ? null : now,
      createdAt: now,
    },
  })
}

/** The account under a row lock, so that two administrators do not change it at once; null when there is none. */
export async function findAccountForUpdate(tx: Tx, countyCode: string, id: string): Promise<LockedAccount | null> {
  const rows = await tx.$queryRaw<LockedAccount[]>`
    SELECT id::text, kind::text, status::text, user_name AS "userName", display_name AS "displayName",
           password_hash AS "passwordHash", phone_sealed AS "phoneSealed", locked_until AS "lockedUntil"
    FROM account WHERE county_code = ${countyCode} AND id = ${id}::uuid FOR UPDATE`
  return rows[0] ?? null
}

export async function isUserNameTaken(tx: Tx, countyCode: string, userName: string): Promise<boolean> {
  return (await tx.account.count({ where: { countyCode, userName } })) > 0
}

/** Every change of role, scope, password, phone or status raises the version: logins of the version before are dead. */
export async function raiseVersion(tx: Tx, countyCode: string, id: string): Promise<number> {
  const { version } = await tx.account.update({
    where: { countyCode_id: { countyCode, id } },
    data: { version: { increment: 1 } },
    select: { version: true },
  })
  return version
}

/** Sets the status if it is not that already; answers whether it was changed. `now` is the wall clock's. */
export async function moveStatus(
  tx: Tx,
  { countyCode, id }: { countyCode: string; id: string },
  to: AccountStatus,
  now: Date,
): Promise<boolean> {
  const { count } = await tx.account.updateMany({
    where: { countyCode, id, status: { not: to } },
    data: { status: to, version: { increment: 1 }, ...(to === 'active' ? { enabledAt: now } : {}) },
  })
  return count === 1
}

/** A new password: failures are forgotten, other logins end. Answers with the new version. */
export async function setPassword(
  tx: Tx,
  { countyCode, id }: { countyCode: string; id: string },
  password: { hash: string; mustChange: boolean; now: Date },
): Promise<number> {
  await keepFormerPassword(tx, { countyCode, accountId: id }, password.now)
  const { version } = await tx.account.update({
    where: { countyCode_id: { countyCode, id } },
    data: {
      passwordHash: password.hash,
      passwordChangedAt: password.now,
      mustChangePassword: password.mustChange,
      version: { increment: 1 },
      failedLogins: 0,
      lastFailedAt: null,
      lockedUntil: null,
    },
    select: { version: true },
  })
  return version
}

/** A member of staff by user name, if the account is active. */
export const findActiveStaff = (
  tx: Tx,
  countyCode: string,
  userName: string,
): Promise<{ id: string; displayName: string } | null> =>
  tx.account.findFirst({
    where: { countyCode, userName, kind: 'staff', status: 'active' },
    select: { id: true, displayName: true },
  })
