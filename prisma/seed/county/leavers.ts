import { fromYuan } from '@/lib/kernel/fen'
import { addDays, toPlainDate, type PlainDate } from '@/lib/kernel/plain-date'
import { prisma } from '@/lib/platform/prisma'
import { endEntitlement } from '@/lib/subsidy/commands/end-entitlement'
import { recordRepayment } from '@/lib/subsidy/commands/record-repayment'
import { at, later } from '../cases/days'
import type { People } from '../cases/people'
import { succeed } from '../succeed'

/** The item that asks back pro rata of those who leave early. */
const ITEM = 'SET-05'
const NOTE = '本人提出解除派驻服务协议，已办理离职手续，按约定退还未服务期间的补助。'

/** In which month somebody of this item leaves, after how many months of service, and what of it has been paid back, in yuan. */
const LEAVING = [
  { month: '2026-03-01', servedMonths: 11, repaid: 8_000, voucher: '云财缴〔2026〕0311' },
  { month: '2026-08-01', servedMonths: 9, repaid: null, voucher: '' },
] as const

/** 提前离开: the award ends, what is asked back is claimed; one pays back a part, of the other nothing has come yet. */
export async function partWithLeavers(
  people: People,
  countyCode: string,
  month: PlainDate,
  served: ReadonlySet<string>,
): Promise<void> {
  const leaving = LEAVING.find((one) => toPlainDate(one.month) === month)
  if (!leaving) return
  const day = later(month, 10)
  const award = await prisma.entitlement.findFirstOrThrow({
    where: {
      ...{ countyCode, itemCode: ITEM, status: 'active', application: { talentId: { in: [...served] } } },
      payments: { some: {}, every: { status: 'paid' } },
    },
    orderBy: { id: 'asc' },
    select: { id: true },
  })
  const { servedMonths, repaid, voucher } = leaving
  const left = { entitlementId: award.id, endedOn: addDays(day, -3), reason: 'left', note: NOTE, servedMonths } as const
  const { recoveredFen } = succeed(
    'leaving early',
    await endEntitlement(people.named('rcb.lin'), { ...left, requestId: undefined }, at(day, 10)),
  )
  if (recoveredFen === 0) throw new Error(`seed: nothing is asked back of the award ${award.id}`)
  if (repaid === null) return
  const { id: receivableId } = await prisma.receivable.findFirstOrThrow({
    where: { countyCode, entitlementId: award.id },
    select: { id: true },
  })
  const repayment = { receivableId, amountFen: fromYuan(repaid), documentNumber: voucher, requestId: undefined }
  succeed('repayment', await recordRepayment(people.named('chenhui'), repayment, at(later(day, 15), 10)))
}
