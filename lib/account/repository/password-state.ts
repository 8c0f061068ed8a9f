import { prisma } from '@/lib/platform/prisma'

/** When a member of staff last chose a password, and whether they must again; null for applicants, who have none. */
export const findPasswordState = (
  countyCode: string,
  accountId: string,
): Promise<{ mustChangePassword: boolean; passwordChangedAt: Date | null } | null> =>
  prisma.account.findFirst({
    where: { countyCode, id: accountId, kind: 'staff' },
    select: { mustChangePassword: true, passwordChangedAt: true },
  })
