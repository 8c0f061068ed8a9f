import { FileSearch } from 'lucide-react'
import { paths } from '@/app/paths'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import type { EntitledItem } from '@/lib/application/queries/list-entitled'
import type { MatchedPeople } from '@/lib/matching/queries/list-matched-people'
import type { OfferLine } from '@/lib/offer/queries/list-my-offers'
import { EntitledCard } from './entitled-card'
import { OutOfReach } from './out-of-reach'
import { isJustRunning } from './running-list'

type Props = {
  items: readonly EntitledItem[]
  offers: readonly OfferLine[]
  people: ReadonlyMap<string, MatchedPeople>
}

/** What may be had, in cards; what is out of reach folded below, each with its reasons. */
export function EntitledList({ items, offers, people }: Props) {
  const open = items.filter((item) => !isJustRunning(item))
  const within = open.filter(({ outlook }) => outlook?.verdict !== 'ineligible')
  const beyond = open.filter(({ outlook }) => outlook?.verdict === 'ineligible')
  return (
    <section aria-labelledby="entitled">
      <h2 id="entitled" className="mb-2 text-xl">
        可以申请的政策
      </h2>
      {within.length > 0 ? (
        <ul className="grid gap-3 sm:grid-cols-2">
          {within.map((item) => (
            <li key={item.itemId} className="min-w-0">
              <EntitledCard
                item={item}
                offer={offers.find(({ itemId }) => itemId === item.itemId) ?? null}
                people={people.get(item.itemId) ?? null}
              />
            </li>
          ))}
        </ul>
      ) : (
        <EmptyState
          icon={<FileSearch aria-hidden />}
          title="暂时没有符合的政策"
          why="按现有登记信息，还没有一项全部符合。登记信息有误的可以申请更正，也可以先看看各项政策要什么条件。"
          action={<LinkButton href={paths.policyHall()}>看全部政策</LinkButton>}
        />
      )}
      <OutOfReach items={beyond} />
    </section>
  )
}
