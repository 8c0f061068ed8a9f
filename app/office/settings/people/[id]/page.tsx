import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { grantRoleAction } from '@/app/office/settings/actions'
import { paths } from '@/app/paths'
import { Moment } from '@/components/ui/day'
import { DescriptionList } from '@/components/ui/description-list'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { StatusMark } from '@/components/ui/status-mark'
import { ACCOUNT_STATUS_LABELS } from '@/lib/account/labels'
import { getAccount } from '@/lib/account/queries/get-account'
import { listUnits } from '@/lib/account/queries/list-units'
import { dateIn } from '@/lib/kernel/plain-date'
import { businessNow } from '@/lib/platform/clock'
import { requireRole } from '@/lib/platform/session'
import { AccountActions } from './account-actions'
import { GrantRoleForm } from './grant-role-form'
import { HeldRoles } from './held-roles'

export const metadata: Metadata = { title: '人员' }

export default async function PersonPage({ params }: PageProps<'/office/settings/people/[id]'>) {
  const actor = await requireRole('systemAdmin', 'securityAdmin')
  const account = await getAccount(actor, (await params).id)
  if (!account) notFound()
  const units = account.may.grant ? (await listUnits(actor)).filter((unit) => unit.kind !== 'village') : []
  const today = dateIn(await businessNow())
  return (
    <>
      <PageHeader
        title={account.name}
        subtitle={account.userName}
        breadcrumbs={[{ href: paths.settingsPeople(), label: '人员与角色' }]}
        marks={
          account.isLocked ? (
            <StatusMark tone="bad">已锁定</StatusMark>
          ) : (
            <StatusMark tone={account.status === 'active' ? 'good' : 'neutral'}>
              {ACCOUNT_STATUS_LABELS[account.status]}
            </StatusMark>
          )
        }
      />
      <div className="space-y-4">
        <Panel title="账号">
          <DescriptionList
            columns={3}
            items={[
              { term: '手机号码', value: account.phoneMasked },
              { term: '开立时间', value: <Moment value={account.createdAt} /> },
              { term: '最近登录', value: account.lastLoginAt ? <Moment value={account.lastLoginAt} /> : '从未登录' },
              { term: '初始密码', value: account.mustChangePassword ? '尚未修改' : '已修改' },
              {
                term: '锁定至',
                value: account.isLocked && account.lockedUntil ? <Moment value={account.lockedUntil} /> : '未锁定',
              },
            ]}
          />
          <AccountActions account={account} />
        </Panel>
        <Panel title="角色" note="授予、收回即时生效：本人现有登录随即退出，重新登录后按新的角色办理。" flush>
          <HeldRoles roles={account.roles} mayRevoke={account.may.grant} name={account.name} today={today} />
        </Panel>
        {account.may.grant ? (
          <Panel title="授予角色">
            <GrantRoleForm action={grantRoleAction} accountId={account.id} units={units} today={today} />
          </Panel>
        ) : null}
      </div>
    </>
  )
}
