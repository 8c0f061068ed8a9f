import { systemActor } from '@/lib/kernel/actor'
import { toPlainDate, type PlainDate } from '@/lib/kernel/plain-date'
import { prisma } from '@/lib/platform/prisma'
import { releaseDuePayments } from '@/lib/subsidy/commands/release-due-payments'
import { at } from '../cases/days'
import type { People } from '../cases/people'
import { payBatch } from '../disbursement'
import { succeed } from '../succeed'

/** The last month of each paying, its day, what the bank is told it is for, and the lines that bounce. */
const PAYINGS = [
  { month: '2025-05-01', payDay: '2025-06-20', purpose: '2025年上半年人才待遇', failing: [4, 11] },
  { month: '2025-08-01', payDay: '2025-09-22', purpose: '2025年第三季度人才待遇', failing: [] },
  { month: '2025-11-01', payDay: '2025-12-22', purpose: '2025年第四季度人才待遇', failing: [2, 9, 17] },
  { month: '2026-02-01', payDay: '2026-03-25', purpose: '2026年第一季度人才待遇', failing: [6] },
  { month: '2026-05-01', payDay: '2026-06-24', purpose: '2026年第二季度人才待遇', failing: [3, 8] },
  { month: '2026-08-01', payDay: '2026-08-31', purpose: '2026年七至八月人才待遇', failing: [5] },
] as const

/** The day up to which what is due is paid before the demo's first. */
export const LAST_PAY_DAY: PlainDate = toPlainDate(PAYINGS[PAYINGS.length - 1]?.payDay ?? '')

/** What fell due by the quarter's pay day to the people of the history, paid by four hands. */
export async function payQuarter(
  people: People,
  countyCode: string,
  month: PlainDate,
  served: ReadonlySet<string>,
): Promise<void> {
  const paying = PAYINGS.find((one) => toPlainDate(one.month) === month)
  if (!paying) return
  const payDay = toPlainDate(paying.payDay)
  succeed('due payments', await releaseDuePayments(systemActor(countyCode), {}, at(payDay, 0, 10)))
  const due = await prisma.payment.findMany({
    where: {
      ...{ countyCode, status: 'due', dueOn: { lte: new Date(payDay) } },
      subBudget: { fundYear: { year: Number(payDay.slice(0, 4)) } },
      entitlement: { application: { talentId: { in: [...served] } } },
    },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  if (due.length === 0) return
  const { purpose, failing } = paying
  await payBatch(people, payDay, { paymentIds: due.map(({ id }) => id) }, { purpose, failing })
}
