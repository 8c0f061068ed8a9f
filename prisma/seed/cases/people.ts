import { hasRole, type Actor, type Grant, type Role } from '@/lib/kernel/actor'
import { prisma } from '@/lib/platform/prisma'

/** Everybody of the demo county who can act, as a request of theirs would have them. */
export type People = {
  readonly staff: (role: Role, unitCode: string) => Actor
  readonly named: (userName: string) => Actor
  readonly talent: (talentId: string) => Actor | null
  readonly contactOf: (enterpriseId: string) => Actor | null
}

type Found = { actor: Actor; userName: string | null }

const must = <T>(what: string, found: T | undefined): T => {
  if (found === undefined) throw new Error(`seed: nobody is ${what}`)
  return found
}

/** Reads the accounts once; the seed's cases are walked by these people and nobody else. */
export async function loadPeople(countyCode: string): Promise<People> {
  const [accounts, units] = await Promise.all([
    prisma.account.findMany({
      where: { countyCode },
      include: { roleAssignments: true },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    }),
    prisma.unit.findMany({ where: { countyCode } }),
  ])
  const scopes = new Map(units.map((unit) => [unit.code, unit.isCountyWide ? ('county' as const) : unit.kind]))
  const everybody = accounts.map((account): Found => {
    const isStaff = account.kind === 'staff'
    const grants = account.roleAssignments.map(({ role, unitCode }): Grant => ({
      role: role as Role,
      unitCode,
      scope: isStaff ? (scopes.get(unitCode) ?? 'self') : 'self',
    }))
    const actor: Actor = {
      kind: account.kind,
      countyCode,
      accountId: account.id,
      name: account.displayName,
      talentId: account.kind === 'talent' ? account.subjectId : null,
      enterpriseId: account.kind === 'enterprise' ? account.subjectId : null,
      grants,
      sessionId: null,
      address: null,
    }
    return { actor, userName: account.userName }
  })
  const find = (test: (found: Found) => boolean) => everybody.find(test)?.actor
  return {
    staff: (role, unitCode) =>
      must(
        `${role} at ${unitCode}`,
        find(({ actor }) => hasRole(actor, role) && actor.grants.some((grant) => grant.unitCode === unitCode)),
      ),
    named: (userName) =>
      must(
        userName,
        find((one) => one.userName === userName),
      ),
    talent: (talentId) => find(({ actor }) => actor.talentId === talentId) ?? null,
    contactOf: (enterpriseId) => find(({ actor }) => actor.enterpriseId === enterpriseId) ?? null,
  }
}
