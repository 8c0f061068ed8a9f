import type { Metadata } from 'next'
import { ExternalIdentity } from '@/app/office/settings/_components/external-identity'
import { OwnSessions } from '@/app/office/settings/_components/own-sessions'
import { changePasswordAction } from '@/app/office/settings/actions'
import { paths } from '@/app/paths'
import { Alert } from '@/components/ui/alert'
import { Moment } from '@/components/ui/day'
import { DescriptionList } from '@/components/ui/description-list'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { ROLE_LABELS } from '@/lib/account/labels'
import { getMyAccount } from '@/lib/account/queries/get-my-account'
import { requireStaff } from '@/lib/platform/session'
import { listOwnHandovers } from '@/lib/staffing/queries/get-handover'
import { ChangePasswordForm } from './change-password-form'
import { OwnHandovers } from './own-handovers'
import { OwnSecondFactor } from './own-second-factor'

export const metadata: Metadata = { title: '我的账号' }

export default async function OwnAccountPage() {
  const actor = await requireStaff()
  const account = await getMyAccount(actor)
  const roles = account.roles.map((held) => `${held.unitName} ${ROLE_LABELS[held.role]}`).join('、')
  return (
    <>
      <PageHeader title="我的账号" subtitle={`${actor.name}（${account.userName ?? ''}）`} />
      <div className="space-y-4">
        {account.roles.length === 0 ? (
          <Alert tone="attention" title="您的账号还没有角色">
            账号开立后由安全管理员授予角色，授予后重新登录即可办理业务。
          </Alert>
        ) : null}
        <Panel title="角色和密码">
          <DescriptionList
            items={[
              { term: '角色', value: roles || '无' },
              {
                term: '密码修改时间',
                value: account.passwordChangedAt ? <Moment value={account.passwordChangedAt} /> : null,
              },
            ]}
          />
        </Panel>
        <Panel title="修改密码" note="修改后，其他地方的登录全部退出。">
          <ChangePasswordForm action={changePasswordAction} userName={account.userName ?? ''} />
        </Panel>
        <OwnSecondFactor />
        <OwnHandovers handovers={await listOwnHandovers(actor)} />
        <ExternalIdentity
          accountId={actor.accountId}
          identity={account.external}
          linkHref={paths.externalLogin('staff')}
          mayUnlink
        />
        <Panel title="我的登录" note="不认识的登录请立即退出，并修改密码。" flush>
          <OwnSessions sessions={account.sessions} />
        </Panel>
      </div>
    </>
  )
}
