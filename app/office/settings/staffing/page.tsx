import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { SettingsTabs } from '@/app/office/settings/_components/settings-tabs'
import { paths } from '@/app/paths'
import { PageHeader } from '@/components/ui/page-header'
import { maySeeAccounts } from '@/lib/account/permission'
import { businessNow } from '@/lib/platform/clock'
import { requireStaff } from '@/lib/platform/session'
import { listStaffing } from '@/lib/staffing/queries/get-staffing'
import { StaffedItems } from './staffed-items'

export const metadata: Metadata = { title: '人员配备' }

const inWords = (items: number, short: number): string => {
  if (items === 0) return '现在没有现行的事项。'
  return `现行 ${items} 个事项，${short === 0 ? '人员都配得齐' : `${short} 个配不齐`}。`
}

export default async function StaffingPage() {
  const actor = await requireStaff()
  const items = await listStaffing(actor, await businessNow())
  if (!items) notFound()
  const short = items.filter(({ gaps }) => gaps.length > 0).length
  return (
    <>
      <PageHeader
        title="人员配备"
        subtitle={`同一件的各个环节和拨付的四道手续须由不同的人办理。${inWords(items.length, short)}`}
      />
      {maySeeAccounts(actor) ? <SettingsTabs current={paths.staffing()} /> : null}
      <div className="mt-4">
        <StaffedItems items={items} />
      </div>
    </>
  )
}
