import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { paths } from '@/app/paths'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { businessNow } from '@/lib/platform/clock'
import { newId } from '@/lib/platform/id'
import { requireRole } from '@/lib/platform/session'
import { getHandoverPlan } from '@/lib/staffing/queries/get-handover-plan'
import { HandoverForm } from './handover-form'

export const metadata: Metadata = { title: '工作交接' }

export default async function HandoverPage({ params }: PageProps<'/office/settings/people/[id]/handover'>) {
  const actor = await requireRole('securityAdmin')
  const { id } = await params
  const plan = await getHandoverPlan(actor, id, await businessNow())
  if (!plan) notFound()
  return (
    <>
      <PageHeader
        title={`${plan.leaver.name}的工作交接`}
        subtitle="调离、退休时，把岗位和在办工作一次交给接手人，生成交接清单。"
        breadcrumbs={[
          { href: paths.settingsPeople(), label: '人员与角色' },
          { href: paths.settingsPerson(id), label: plan.leaver.name },
        ]}
      />
      <Panel>
        {plan.roles.length > 0 ? (
          <HandoverForm plan={plan} requestId={newId()} />
        ) : (
          <EmptyState title="没有需要交接的工作" why="该账号现在没有岗位。要停用账号，请由系统管理员办理。" />
        )}
      </Panel>
    </>
  )
}
