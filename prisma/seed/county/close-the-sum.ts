import type { PlainDate } from '@/lib/kernel/plain-date'
import { prisma } from '@/lib/platform/prisma'
import { later } from '../cases/days'
import type { Plan } from '../cases/plans'
import { seedPlans, type Seeding } from '../cases/seed-cases'
import { BUYER_TIERS, planOn } from './history-plans'
import { LAST_PAY_DAY } from './pay-quarter'

/** 安居补助: so many people have been paid for their homes, and so much together, in fen. */
export const HOUSED_PEOPLE = 116
export const HOUSED_FEN = 1_163_000_000
const CATEGORY = 'homePurchase'
/** What the county pays in the first year of a home's price, as BUY-01 has it: half of it, 40 % of that, 60 % of that. */
const PER_CENT_OF_PRICE = 12
/** Prices are written in whole hundreds of yuan; the last home takes what is left. */
const HUNDRED = 100
/** Beneath it a degree is worth more than the price, above it the lowest tier's cap is reached. */
const LEAST_PRICE = 300_000
const HIGHEST_PRICE = 800_000

/**
 * The last buyers of the summer: as many as are missing from the hundred and sixteen, in homes whose prices make the sum
 * come out to the fen.
 */
export async function closeTheSum(seeding: Seeding, first: PlainDate): Promise<void> {
  const { people, fen } = await housedBy(seeding.countyCode, LAST_PAY_DAY)
  const missing = HOUSED_PEOPLE - people
  const allYuan = ((HOUSED_FEN - fen) / 100 / PER_CENT_OF_PRICE) * 100
  const each = Math.floor(allYuan / missing / HUNDRED) * HUNDRED
  if (each < LEAST_PRICE || each > HIGHEST_PRICE) {
    throw new Error(`seed: ${missing} homes at ${each} yuan would have to be bought; change the prices of the plans`)
  }
  const plans = Array.from({ length: missing }, (_, index): Plan => {
    const price = index === missing - 1 ? allYuan - each * (missing - 1) : each
    const plan = planOn('BUY-01', 'granted', later(first, 1 + (index % 8)), index)
    const answers = { ...plan.answers, 'housing.priceFen': price.toFixed(2) }
    return { ...plan, tiers: BUYER_TIERS, answers }
  })
  const homes = await prisma.housingRecord.findMany({
    where: { countyCode: seeding.countyCode },
    select: { talentId: true },
  })
  const owners = new Set(homes.map(({ talentId }) => talentId))
  await seedPlans({ ...seeding, candidates: seeding.candidates.filter(({ talentId }) => !owners.has(talentId)) }, plans)
}

/** Who has been paid for a home or will be by that day, and how much from the county's fund. */
async function housedBy(countyCode: string, day: PlainDate): Promise<{ people: number; fen: number }> {
  const payments = await prisma.payment.findMany({
    where: {
      ...{ countyCode, dueOn: { lte: new Date(day) }, status: { not: 'cancelled' } },
      entitlement: { category: CATEGORY, applicationId: { not: null } },
    },
    select: { amountFen: true, entitlement: { select: { talentId: true } } },
  })
  return {
    people: new Set(payments.map(({ entitlement }) => entitlement.talentId)).size,
    fen: payments.reduce((sum, { amountFen }) => sum + Number(amountFen), 0),
  }
}
