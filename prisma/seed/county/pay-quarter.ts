import { systemActor } from '@/lib/kernel/actor'
import { toPlainDate, type PlainDate } from '@/lib/kernel/plain-date'
import { prisma } from '@/lib/platform/prisma'
import { releaseDuePayments } from '@/lib/subsidy/commands/release-due-payments'
import { resolveSuspense } from '@/lib/subsidy/commands/resolve-suspense'
import type { Stray } from '../bank'
import { at, later } from '../cases/days'
import type { People } from '../cases/people'
import { payBatch } from '../disbursement'
import { succeed } from '../succeed'

type Paying = {
  readonly month: string
  readonly payDay: string
  readonly purpose: string
  readonly failing: readonly number[]
  readonly stray?: Stray
}

/** The last month of each paying, its day, what the bank is told it is for, the lines that bounce, and what it says unasked. */
const PAYINGS: readonly Paying[] = [
  { month: '2025-05-01', payDay: '2025-06-20', purpose: '2025年上半年人才待遇', failing: [4, 11] },
  { month: '2025-08-01', payDay: '2025-09-22', purpose: '2025年第三季度人才待遇', failing: [], stray: 'again' },
  { month: '2025-11-01', payDay: '2025-12-22', purpose: '2025年第四季度人才待遇', failing: [2, 9, 17] },
  { month: '2026-02-01', payDay: '2026-03-25', purpose: '2026年第一季度人才待遇', failing: [6] },
  { month: '2026-05-01', payDay: '2026-06-24', purpose: '2026年第二季度人才待遇', failing: [3, 8] },
  { month: '2026-08-01', payDay: '2026-08-31', purpose: '2026年七至八月人才待遇', failing: [5], stray: 'unknown' },
]

const BANK_SAID = '经向代发行核实，系回盘文件重复列示同一笔，实际只扣款一次。'

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
  await payBatch(people, payDay, { paymentIds: due.map(({ id }) => id) }, paying)
  if (paying.stray === 'again') await clearSuspense(people, countyCode, later(payDay, 5))
}

/** 挂账核销, after asking the bank; what the last paying's bank said unasked still stands on the demo's first day. */
async function clearSuspense(people: People, countyCode: string, day: PlainDate): Promise<void> {
  const open = await prisma.suspenseItem.findMany({ where: { countyCode, status: 'open' }, select: { id: true } })
  for (const { id } of open) {
    const input = { suspenseId: id, resolution: 'unrelated', note: BANK_SAID, requestId: undefined } as const
    succeed('suspense', await resolveSuspense(people.named('wudui'), input, at(day, 15)))
  }
}
