import { prisma } from '@/lib/platform/prisma'

export type PaymentSubject = {
  readonly paymentId: string
  readonly entitlementId: string
  readonly beneficiaryName: string
  readonly itemCode: string
  readonly instalment: number
}

export async function findPaymentSubjects(countyCode: string, ids: readonly string[]): Promise<PaymentSubject[]> {
  const rows = await prisma.payment.findMany({
    where: { countyCode, id: { in: [...ids] } },
    select: {
      id: true,
      entitlementId: true,
      instalment: true,
      entitlement: { select: { beneficiaryName: true, itemCode: true } },
    },
  })
  return rows.map(({ id, entitlementId, instalment, entitlement }) => ({
    paymentId: id,
    entitlementId,
    instalment,
    ...entitlement,
  }))
}
