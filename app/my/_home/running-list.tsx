import { paths } from '@/app/paths'
import { LinkButton } from '@/components/ui/button'
import { Money } from '@/components/ui/money'
import { StatusMark } from '@/components/ui/status-mark'
import type { EntitledItem } from '@/lib/application/queries/list-entitled'

/** Being paid, and nothing more to be had by asking again now. */
export const isJustRunning = ({ running, live, outlook }: EntitledItem): boolean =>
  running !== null && live === null && outlook?.verdict !== 'eligible'

/** What is being paid already: nothing to ask for again. Nothing where there is none. */
export function RunningList({ items }: { items: readonly EntitledItem[] }) {
  const running = items.filter(isJustRunning)
  if (running.length === 0) return null
  return (
    <section aria-labelledby="running" className="mb-5">
      <h2 id="running" className="mb-2 text-xl">
        正在享受的政策
      </h2>
      <ul className="grid gap-3 sm:grid-cols-2">
        {running.map((item) => (
          <li key={item.itemId} className="min-w-0">
            <RunningCard item={item} />
          </li>
        ))}
      </ul>
    </section>
  )
}

const RunningCard = ({ item: { title, running, granted, itemCode } }: { item: EntitledItem }) => (
  <article className="flex h-full flex-col rounded-md border border-line bg-sheet p-4">
    <div className="flex items-start justify-between gap-3">
      <h3 className="text-lg font-medium">{title}</h3>
      <StatusMark tone="good">正在享受</StatusMark>
    </div>
    {running ? (
      <p className="mt-1">
        已领 <Money amount={running.paidFen} />
        ，核定 <Money amount={running.amountFen} />
      </p>
    ) : null}
    <p className="mt-1 text-ink-2">按期发放，不用重新申请。</p>
    <div className="mt-auto pt-3">
      <LinkButton block href={granted ? paths.myApplication(granted.id) : paths.policyItem(itemCode)}>
        {granted ? `查看 ${granted.number}` : '看政策'}
      </LinkButton>
    </div>
  </article>
)
