import Link from 'next/link'
import { paths } from '@/app/paths'
import { Panel } from '@/components/ui/panel'
import type { FilableItem } from '@/lib/application/queries/get-filing-start'

/** Cases the person has already; one's own unfinished filing is gone on with. */
export function BegunFilings({ items }: { items: readonly FilableItem[] }) {
  const begun = items.filter(({ live }) => live !== null)
  if (begun.length === 0) return null
  return (
    <Panel title="本人在办的申报件">
      <ul className="space-y-2">
        {begun.map(({ itemCode, title, live }) => (
          <li key={itemCode}>
            {itemCode} {title} · {live?.number}{' '}
            {live?.isMine ? (
              <Link className="link" href={paths.filing(live.id, 'check')}>
                接着填
              </Link>
            ) : null}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
