import type { Metadata } from 'next'
import { SettingsTabs } from '@/app/office/settings/_components/settings-tabs'
import { paths } from '@/app/paths'
import { PageHeader } from '@/components/ui/page-header'
import { hasRole } from '@/lib/kernel/actor'
import { businessNow } from '@/lib/platform/clock'
import { requireRole } from '@/lib/platform/session'
import { getRetention } from '@/lib/retention/queries/get-retention'
import { OverduePanel } from './overdue-panel'
import { PeriodPanel } from './period-panel'

export const metadata: Metadata = { title: '材料保管' }

export default async function RetentionPage() {
  const actor = await requireRole('systemAdmin', 'securityAdmin')
  const { county, items, overdue } = await getRetention(actor, await businessNow())
  const mayChange = hasRole(actor, 'systemAdmin')
  return (
    <>
      <PageHeader
        title="材料保管"
        subtitle="不予通过、撤回和失效的申报，上传的材料保管多久。期满由系统删除，办理记录仍在；办结的申报不删。延长立即生效，缩短七天后生效。"
      />
      <SettingsTabs current={paths.settingsRetention()} />
      <div className="mt-4 grid gap-4 lg:grid-cols-2">
        <PeriodPanel itemId={null} title="全县" period={county} mayChange={mayChange} />
        <OverduePanel overdue={overdue} />
        {items.map(({ itemId, title, ...period }) => (
          <PeriodPanel key={itemId} itemId={itemId} title={title} period={period} mayChange={mayChange} />
        ))}
      </div>
    </>
  )
}
