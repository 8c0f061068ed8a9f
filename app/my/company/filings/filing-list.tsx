import { ChevronRight } from 'lucide-react'
import Link from 'next/link'
import { paths } from '@/app/paths'
import { Day } from '@/components/ui/day'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import { FILED_ROW_STATE_LABELS } from '@/lib/employer-filing/labels'
import { FILED_ROW_STATES } from '@/lib/employer-filing/model'
import type { FilingSummary } from '@/lib/employer-filing/queries/list-filings'
import { dateIn } from '@/lib/kernel/plain-date'

/** The sheets that were confirmed, each with how many of its people have done their part. */
export const FilingList = ({ filings }: { filings: readonly FilingSummary[] }) => (
  <Panel title="已代填的表" flush>
    {filings.length === 0 ? (
      <EmptyState title="还没有代填过" why="确认过的表会列在这里，可以看到每名职工是否已经提交。" className="py-8" />
    ) : (
      <ul className="divide-y divide-line">
        {filings.map((filing) => (
          <li key={filing.id}>
            <Link href={paths.myFiling(filing.id)} className="flex min-h-16 items-center gap-3 px-4 py-2 hover:bg-wash">
              <span className="min-w-0 flex-1">
                <span className="block font-medium">
                  {filing.itemTitle} · {filing.total} 人
                </span>
                <span className="block text-sm break-words text-ink-2">
                  <Day value={dateIn(filing.filedAt)} /> · {countsOf(filing)}
                </span>
              </span>
              <ChevronRight aria-hidden className="size-4 shrink-0 text-ink-3" />
            </Link>
          </li>
        ))}
      </ul>
    )}
  </Panel>
)

/** '待本人确认 3 · 已提交 5' */
const countsOf = ({ counts }: FilingSummary): string =>
  FILED_ROW_STATES.filter((state) => counts[state] > 0)
    .map((state) => `${FILED_ROW_STATE_LABELS[state]} ${counts[state]}`)
    .join(' · ')
