import type { Metadata } from 'next'
import { requirePlace } from '@/app/office/require-place'
import { paths } from '@/app/paths'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { businessNow } from '@/lib/platform/clock'
import { listComparisons } from '@/lib/register-import/queries/list-comparisons'
import { listDownloadStates } from '@/lib/register-import/queries/list-download-states'
import { ImportTabs } from '../_components/import-tabs'
import { AnswerPanel } from './answer-panel'
import { ComparisonTable } from './comparison-table'
import { WaitingPanel } from './waiting-panel'

export const metadata: Metadata = { title: '比对清单' }

export default async function ComparisonsPage() {
  const actor = await requirePlace('imports')
  const { departments, lists } = await listComparisons(actor)
  const states = await listDownloadStates(actor, lists, await businessNow())
  return (
    <>
      <PageHeader title="批量导入" subtitle="待核验的内容导出成清单，与本部门数据核对后交回，一次办完。" />
      <ImportTabs actor={actor} current={paths.comparisons()} />
      {departments.length === 0 ? (
        <Panel>
          <EmptyState title="您不在核验部门" why="人社、教育、住建等部门的审核人员，可在这里导出和交回比对清单。" />
        </Panel>
      ) : (
        <div className="space-y-4">
          <WaitingPanel departments={departments} />
          <AnswerPanel />
          <ComparisonTable lists={lists.map((list) => ({ ...list, state: states.get(list.id) ?? 'closed' }))} />
        </div>
      )}
    </>
  )
}
