import { adjustBudget } from '@/lib/fund/commands/adjust-budget'
import type { Actor } from '@/lib/kernel/actor'
import { fromYuan } from '@/lib/kernel/fen'
import { addMonths, type PlainDate } from '@/lib/kernel/plain-date'
import { prisma } from '@/lib/platform/prisma'
import { at, later } from '../cases/days'
import { succeed } from '../succeed'
import { MID_YEAR, YEAR } from './last-year'

/** 年中追加: what the first year's budget for homes was raised by when half of the year was over. */
export async function addMidYear(treasurer: Actor, month: PlainDate): Promise<void> {
  if (month !== MID_YEAR.month) return
  const { countyCode } = treasurer
  const { category, yuan, documentNumber, reason } = MID_YEAR
  const { id } = await prisma.subBudget.findFirstOrThrow({
    where: { countyCode, category, fundYear: { year: YEAR } },
    select: { id: true },
  })
  const raise = { direction: 'add', amountFen: fromYuan(yuan), documentNumber, reason, requestId: undefined } as const
  const day = later(addMonths(month, 1), 1)
  succeed('mid-year budget', await adjustBudget(treasurer, { subBudgetId: id, ...raise }, at(day, 11)))
}
