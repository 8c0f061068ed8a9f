import { openingPaid } from '@/lib/fund/steps/opening-paid'
import { openingSpent } from '@/lib/fund/steps/opening-spent'
import { placeOpening, type OpeningPlace } from '@/lib/fund/steps/place-opening'
import { listSubBudgets } from '@/lib/fund/steps/list-sub-budgets'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { ok, type Result } from '@/lib/kernel/result'
import type { Tx } from '@/lib/platform/transaction'
import { listPayingItems } from '@/lib/policy/steps/list-paying-items'
import { enterOpeningAwards } from '@/lib/subsidy/steps/enter-opening-awards'
import type { OpeningBatch, OpeningLine } from '../model'
import { categoryNames } from '../rules/categories'
import { readAwards } from './read-awards'

type Posting = { readonly batch: OpeningBatch; readonly lines: readonly OpeningLine[] }

/** 入账: the awards are written, what is left of them is committed, and what was paid is booked in the year it came from. */
export async function postEntry(tx: Tx, actor: Actor, posting: Posting, now: Date): Promise<Result<void, Failure>> {
  const { batch, lines } = posting
  const reference = { kind: 'openingBatch', id: batch.id, memo: `${batch.number} ${batch.documentNumber}` } as const
  const places = await placeAll(tx, actor, posting, now)
  if (!places.ok) return places
  const entered = await enterOpeningAwards(tx, actor, await readAwards(tx, actor, lines, now), reference, now)
  if (!entered.ok) return entered

  const booked = lines.flatMap(({ year, category, countyFen, awardId }) => {
    const place = places.value.get(placeKey({ year, category }))
    return place ? [{ ...place, amountFen: countyFen, entitlementId: awardId }] : []
  })
  const carried = await openingPaid(
    tx,
    actor,
    booked.filter((line) => !line.isBudgetKept),
    reference,
    now,
  )
  if (!carried.ok) return carried
  return openingSpent(
    tx,
    actor,
    booked.filter((line) => line.isBudgetKept),
    reference,
    now,
  )
}

const placeKey = ({ year, category }: Pick<OpeningLine, 'year' | 'category'>): string => `${year} ${category}`

/** The sub-budget of every year and category that the county's money came from. */
async function placeAll(
  tx: Tx,
  actor: Actor,
  { batch, lines }: Posting,
  now: Date,
): Promise<Result<Map<string, OpeningPlace>, Failure>> {
  const { fundId, documentNumber } = batch
  const years = await listSubBudgets(tx, actor.countyCode, fundId)
  const names = categoryNames(years, await listPayingItems(tx, actor.countyCode))
  const places = new Map<string, OpeningPlace>()
  const paid = lines.filter(({ countyFen }) => countyFen > 0).toSorted((a, b) => (placeKey(a) < placeKey(b) ? -1 : 1))
  for (const { year, category } of paid) {
    const key = placeKey({ year, category })
    if (places.has(key)) continue
    const wanted = { fundId, year, category, name: names.get(category) ?? category, documentNumber }
    const place = await placeOpening(tx, actor, wanted, now)
    if (!place.ok) return place
    places.set(key, place.value)
  }
  return ok(places)
}
