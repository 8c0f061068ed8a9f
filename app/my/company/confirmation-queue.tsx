import { ChevronRight, ClipboardCheck } from 'lucide-react'
import Link from 'next/link'
import { paths } from '@/app/paths'
import { Count } from '@/components/ui/badge'
import { CutNote } from '@/components/ui/cut-note'
import { DueDay } from '@/components/ui/day'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import type { ApplicationListRow } from '@/lib/application/queries/list-applications'
import { MOST_CONFIRMATIONS } from '@/lib/application/queries/list-pending-confirmations'
import type { PlainDate } from '@/lib/kernel/plain-date'

/** People of the enterprise whose applications wait for its word. */
export function ConfirmationQueue({ waiting, today }: { waiting: readonly ApplicationListRow[]; today: PlainDate }) {
  const isLate = waiting.some(({ dueOn }) => dueOn !== null && dueOn <= today)
  return (
    <Panel
      title="待本单位确认"
      flush
      actions={waiting.length > 0 ? <Count value={waiting.length} urgent={isLate} /> : null}
    >
      {waiting.length === 0 ? (
        <EmptyState
          icon={<ClipboardCheck aria-hidden />}
          title="没有待确认的申请"
          why="职工申请人才政策时，会请本单位确认任职情况，到时会短信通知。"
          className="py-8"
        />
      ) : (
        <ul className="divide-y divide-line">
          {waiting.map(({ id, talentName, title, dueOn, number }) => (
            <li key={id}>
              <Link
                href={paths.myConfirmation(id)}
                className="flex min-h-16 items-center gap-3 px-4 py-2 hover:bg-wash"
              >
                <span className="min-w-0 flex-1">
                  <span className="block font-medium">
                    {talentName} · {title}
                  </span>
                  <span className="text-sm text-ink-2">
                    {number} · 请在 <DueDay value={dueOn} today={today} /> 前确认
                  </span>
                </span>
                <ChevronRight aria-hidden className="size-4 shrink-0 text-ink-3" />
              </Link>
            </li>
          ))}
        </ul>
      )}
      <CutNote shown={waiting.length} most={MOST_CONFIRMATIONS}>
        先列出期限最近的 {MOST_CONFIRMATIONS} 件，确认后其余的会接着列出。
      </CutNote>
    </Panel>
  )
}
