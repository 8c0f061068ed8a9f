import type { Metadata } from 'next'
import { requirePlace } from '@/app/office/require-place'
import { paths } from '@/app/paths'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { Panel } from '@/components/ui/panel'
import { listOpenCorrections } from '@/lib/fact/queries/list-open-corrections'
import { ListTools } from '@/app/office/_lists/list-tools'
import { RegisterTabs } from '../register-tabs'
import { CorrectionCard } from './correction-card'

export const metadata: Metadata = { title: '更正申请' }

export default async function CorrectionsPage({ searchParams }: PageProps<'/office/talents/corrections'>) {
  const actor = await requirePlace('talents')
  const { after } = await searchParams
  const { rows, next } = await listOpenCorrections(actor, typeof after === 'string' ? after : undefined)
  const here = paths.talentCorrections()
  return (
    <>
      <PageHeader title="人才" subtitle="本人或单位认为登记有误的内容。更正后答复，或写明理由不予更正。" />
      <RegisterTabs actor={actor} current={here} />
      <ListTools actor={actor} listKey="corrections" query="" />
      {rows.length === 0 ? (
        <Panel>
          <EmptyState title="没有待处理的更正申请" why="人才在手机上申请更正后，会出现在这里。" />
        </Panel>
      ) : (
        <div className="space-y-4">
          {rows.map((request) => (
            <CorrectionCard key={request.id} request={request} />
          ))}
        </div>
      )}
      <Pagination previous={after ? here : null} next={next && `${here}?after=${next}`} />
    </>
  )
}
