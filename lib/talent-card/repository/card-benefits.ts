import type { Tx } from '@/lib/platform/transaction'
import type { CardBenefit } from '../model'
import { toTier } from './cards'

/** The benefits of a county's card, in the order in which they are shown. */
export async function findBenefits(tx: Tx, countyCode: string): Promise<CardBenefit[]> {
  const records = await tx.cardBenefit.findMany({ where: { countyCode }, orderBy: [{ sort: 'asc' }, { code: 'asc' }] })
  return records.map(({ countyCode: _county, sort: _sort, minimumTier, ...benefit }) => ({
    ...benefit,
    minimumTier: toTier(minimumTier),
  }))
}

/** Writes a benefit, or writes it anew under its code. */
export async function saveBenefit(tx: Tx, countyCode: string, benefit: CardBenefit & { sort: number }): Promise<void> {
  const { code, ...columns } = benefit
  await tx.cardBenefit.upsert({
    where: { countyCode_code: { countyCode, code } },
    create: { countyCode, ...benefit },
    update: columns,
  })
}
