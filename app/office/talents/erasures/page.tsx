import type { Metadata } from 'next'
import { requirePlace } from '@/app/office/require-place'
import { paths } from '@/app/paths'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { businessNow } from '@/lib/platform/clock'
import { listErasures } from '@/lib/retention/queries/list-erasures'
import { RegisterTabs } from '../register-tabs'
import { ErasureCard } from './erasure-card'

export const metadata: Metadata = { title: '删除申请' }

export default async function ErasuresPage() {
  const actor = await requirePlace('talents')
  const requests = await listErasures(actor, await businessNow())
  return (
    <>
      <PageHeader title="人才" subtitle="本人申请删除自己的信息。十五个工作日内答复，须保存的说明理由。" />
      <RegisterTabs actor={actor} current={paths.talentErasures()} />
      {requests.length === 0 ? (
        <Panel>
          <EmptyState title="没有待答复的删除申请" why="人才在「个人信息保护」申请删除后，会出现在这里。" />
        </Panel>
      ) : (
        <div className="space-y-4">
          {requests.map((request) => (
            <ErasureCard key={request.id} request={request} />
          ))}
        </div>
      )}
    </>
  )
}
