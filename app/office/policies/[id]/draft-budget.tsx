import { Alert } from '@/components/ui/alert'
import { getFundOverview } from '@/lib/fund/queries/get-fund-overview'
import type { Actor } from '@/lib/kernel/actor'
import { dateIn, yearOf } from '@/lib/kernel/plain-date'
import type { ItemView } from '@/lib/policy/queries/get-item'

/** Before a version that pays is published: whether this year's budget has the sub-budget it will draw on. */
export async function DraftBudget({ actor, view, now }: { actor: Actor; view: ItemView; now: Date }) {
  const { status, rulebook } = view.shown
  if (status !== 'draft' || rulebook.outcome.kind !== 'subsidy') return null
  const { category } = rulebook.outcome
  const year = yearOf(dateIn(now))
  const overview = await getFundOverview(actor)
  const budget = overview?.years.find((one) => one.year === year && one.status === 'open')
  if (budget?.subBudgets.some((one) => one.category === category)) return null
  return (
    <Alert tone="attention" className="my-4" title={`${year} 年预算里还没有这个事项的科目（${category}）`}>
      可以发布和受理，但没有科目不能审定。请财政人员在“资金”中增加，科目选带（{category}）的。
      分期跨年度发放的，以后年度也要先规划上限。
    </Alert>
  )
}
