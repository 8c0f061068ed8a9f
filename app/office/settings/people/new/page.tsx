import type { Metadata } from 'next'
import { openStaffAccountAction } from '@/app/office/settings/actions'
import { paths } from '@/app/paths'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { requireRole } from '@/lib/platform/session'
import { OpenAccountForm } from './open-account-form'

export const metadata: Metadata = { title: '开立账号' }

export default async function NewPersonPage() {
  await requireRole('systemAdmin')
  return (
    <>
      <PageHeader
        title="开立账号"
        subtitle="一人一号。账号开立后没有任何权限，由安全管理员授予角色后方可办理业务。"
        breadcrumbs={[{ href: paths.settingsPeople(), label: '人员与角色' }]}
      />
      <Panel>
        <OpenAccountForm action={openStaffAccountAction} peopleHref={paths.settingsPeople()} />
      </Panel>
    </>
  )
}
