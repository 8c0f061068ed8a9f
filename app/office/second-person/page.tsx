import type { Metadata } from 'next'
import { requirePlace } from '@/app/office/require-place'
import { CutNote } from '@/components/ui/cut-note'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { businessNow } from '@/lib/platform/clock'
import { listRequests, MOST_REQUESTS } from '@/lib/second-person/queries/list-requests'
import { RequestTable } from './request-table'

export const metadata: Metadata = { title: '双人确认' }

export default async function SecondPersonPage() {
  const actor = await requirePlace('secondPerson')
  const lines = await listRequests(actor, await businessNow())
  const waiting = lines.filter((one) => one.mayAnswer)
  return (
    <>
      <PageHeader title="双人确认" subtitle="一个人提交、另一个人确认后才生效的事项。7 天没有确认的自动失效。" />
      <div className="space-y-4">
        <Panel title="等我确认" flush>
          <RequestTable lines={waiting} caption="等我确认的申请" empty="没有等您确认的申请" />
        </Panel>
        <Panel title="其他申请" flush>
          <RequestTable lines={lines.filter((one) => !one.mayAnswer)} caption="其他申请" empty="还没有其他申请" />
          <CutNote shown={lines.length} most={MOST_REQUESTS}>
            列出最近的 {MOST_REQUESTS} 条；更早的在审计记录里查“双人确认”。
          </CutNote>
        </Panel>
      </div>
    </>
  )
}
