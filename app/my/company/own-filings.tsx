import { paths } from '@/app/paths'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import type { ApplicationListRow } from '@/lib/application/queries/list-applications'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { CaseLink } from '../applications/case-link'

const MOST = 5

/** What the enterprise itself has applied for. */
export function OwnFilings({ filings, today }: { filings: readonly ApplicationListRow[]; today: PlainDate }) {
  const all = filings.length > MOST ? <LinkButton href={paths.myApplications()}>全部办件</LinkButton> : null
  return (
    <Panel title="本单位的申请" flush actions={all}>
      {filings.length === 0 ? (
        <EmptyState
          title="还没有申请"
          why="引才补贴等由单位申请的政策，可以从“可享政策”里开始。"
          className="py-8"
          action={<LinkButton href={paths.my()}>去看看</LinkButton>}
        />
      ) : (
        <ul className="divide-y divide-line">
          {filings.slice(0, MOST).map((one) => (
            <li key={one.id}>
              <CaseLink listed={one} today={today} />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
