import Link from 'next/link'
import { paths } from '@/app/paths'
import { Badge } from '@/components/ui/badge'
import { AUDIENCE_LABELS } from '@/lib/policy/labels'
import type { PublicItem } from '@/lib/policy/queries/list-public-items'

/** 政策大厅's list: a line per item with what it gives, to whom, and where it is written. */
export function PolicyCardList({ items }: { items: readonly PublicItem[] }) {
  return (
    <ul className="mt-4 divide-y divide-line border-y border-line">
      {items.map((item) => (
        <li key={item.code} className="py-4">
          <h2 className="flex flex-wrap items-baseline gap-2 text-lg">
            <Link className="link" href={paths.policyItem(item.code)}>
              {item.title}
            </Link>
            <Badge>{item.code}</Badge>
            <Badge>{AUDIENCE_LABELS[item.audience]}申报</Badge>
          </h2>
          <p className="mt-1 text-ink">{item.summary}</p>
          <p className="mt-1 text-sm text-ink-2">
            依据《{item.policyTitle}》（{item.documentNumber}），自 {item.effectiveFrom} 起执行
            {item.effectiveTo === null ? '' : `，至 ${item.effectiveTo} 止`}
          </p>
        </li>
      ))}
    </ul>
  )
}
