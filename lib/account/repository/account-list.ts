import { dayOf, dayOrNull } from '@/lib/platform/day-column'
import type { Tx } from '@/lib/platform/transaction'
import type { Role, Scope } from '@/lib/kernel/actor'
import type { PlainDate } from '@/lib/kernel/plain-date'
import type { AccountStatus } from '../model'
import { scopeOfRole } from '../rules/scope-of-role'

export type HeldRole = {
  assignmentId: string
  role: Role
  unitCode: string
  unitName: string
  scope: Scope
  validFrom: PlainDate
  validTo: PlainDate | null
}

export type StaffAccount = {
  id: string
  userName: string
  name: string
  phoneMasked: string | null
  status: AccountStatus
  lockedUntil: Date | null
  mustChangePassword: boolean
  lastLoginAt: Date | null
  createdAt: Date
  roles: HeldRole[]
}

export type AccountFilter = {
  search?: string | undefined
  role?: Role | undefined
  unitCode?: string | undefined
  status?: AccountStatus | undefined
  /** User name after which the page begins. */
  after?: string | undefined
}

const select = {
  id: true,
  userName: true,
  displayName: true,
  phoneMasked: true,
  status: true,
  lockedUntil: true,
  mustChangePassword: true,
  lastLoginAt: true,
  createdAt: true,
  roleAssignments: {
    include: { unit: { select: { shortName: true, kind: true, isCountyWide: true } } },
    orderBy: { id: 'asc' },
  },
} as const

type Row = Awaited<ReturnType<typeof readAccounts>>[number]

const readAccounts = (tx: Tx, where: object, take: number) =>
  tx.account.findMany({ where: { ...where, kind: 'staff' }, select, orderBy: { userName: 'asc' }, take })

function toStaffAccount({ userName, displayName, roleAssignments, ...row }: Row): StaffAccount {
  const roles = roleAssignments.map((one) => ({
    assignmentId: one.id,
    role: one.role as Role,
    unitCode: one.unitCode,
    unitName: one.unit.shortName,
    scope: scopeOfRole(one.role as Role, one.unit),
    validFrom: dayOf(one.validFrom),
    validTo: dayOrNull(one.validTo),
  }))
  return { ...row, userName: userName ?? '', name: displayName, roles }
}

/** Staff accounts by user name, a page at a time. */
export async function findStaffAccounts(
  tx: Tx,
  countyCode: string,
  filter: AccountFilter,
  take: number,
): Promise<StaffAccount[]> {
  const text = filter.search ? { contains: filter.search, mode: 'insensitive' as const } : undefined
  const holds = { ...(filter.role && { role: filter.role }), ...(filter.unitCode && { unitCode: filter.unitCode }) }
  const rows = await readAccounts(
    tx,
    {
      countyCode,
      ...(filter.status && { status: filter.status }),
      ...(filter.after && { userName: { gt: filter.after } }),
      ...(text && { OR: [{ userName: text }, { displayName: text }] }),
      ...(Object.keys(holds).length > 0 && { roleAssignments: { some: holds } }),
    },
    take,
  )
  return rows.map(toStaffAccount)
}

export async function findStaffAccount(tx: Tx, countyCode: string, id: string): Promise<StaffAccount | null> {
  const [row] = await readAccounts(tx, { countyCode, id }, 1)
  return row ? toStaffAccount(row) : null
}
