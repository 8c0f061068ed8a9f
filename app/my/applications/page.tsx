import { FileStack } from 'lucide-react'
import type { Metadata } from 'next'
import { paths } from '@/app/paths'
import { LinkButton } from '@/components/ui/button'
import { CutNote } from '@/components/ui/cut-note'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { listMyApplications, MOST_OWN_CASES } from '@/lib/application/queries/list-my-applications'
import { dateIn } from '@/lib/kernel/plain-date'
import { businessNow } from '@/lib/platform/clock'
import { requireApplicant } from '@/lib/platform/session'
import { CaseLink } from './case-link'

export const metadata: Metadata = { title: '我的办件' }

export default async function MyApplicationsPage() {
  const actor = await requireApplicant()
  const [cases, now] = await Promise.all([listMyApplications(actor), businessNow()])
  return (
    <>
      <PageHeader
        title={actor.kind === 'talent' ? '我的办件' : '本单位的办件'}
        subtitle={cases.length > 0 && cases.length < MOST_OWN_CASES ? `共 ${cases.length} 件` : undefined}
      />
      {cases.length > 0 ? (
        <Panel flush>
          <ul className="divide-y divide-line">
            {cases.map((one) => (
              <li key={one.id}>
                <CaseLink listed={one} today={dateIn(now)} />
              </li>
            ))}
          </ul>
          <CutNote shown={cases.length} most={MOST_OWN_CASES}>
            办理中的列在前面，连同最近办结的共列出 {MOST_OWN_CASES} 件；更早办结的，请凭件号向受理单位查询。
          </CutNote>
        </Panel>
      ) : (
        <EmptyState
          icon={<FileStack aria-hidden />}
          title="还没有办件"
          why="提交申请以后，可以在这里随时看办到哪一步、谁在办、什么时候办完。"
          action={
            <LinkButton variant="primary" href={paths.my()}>
              看看能享受什么
            </LinkButton>
          }
        />
      )}
    </>
  )
}
