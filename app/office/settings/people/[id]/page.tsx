import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { askForRoleAction } from '@/app/office/second-person/actions'
import { ExternalIdentity } from '@/app/office/settings/_components/external-identity'
import { grantRoleAction } from '@/app/office/settings/actions'
import { paths } from '@/app/paths'
import { LinkButton } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { getAccount } from '@/lib/account/queries/get-account'
import { listUnits } from '@/lib/account/queries/list-units'
import { dateIn } from '@/lib/kernel/plain-date'
import { businessNow } from '@/lib/platform/clock'
import { requireRole } from '@/lib/platform/session'
import { listOpenRolesOf } from '@/lib/second-person/queries/list-requests'
import { AccountMark, AccountPanel } from './account-panel'
import { AskedRoles } from './asked-roles'
import { GrantRoleForm } from './grant-role-form'
import { HeldRoles } from './held-roles'
import { MoreDisclosures } from './more-disclosures'

const HandoverLink = ({ id }: { id: string }) => <LinkButton href={paths.settingsHandover(id)}>工作交接…</LinkButton>

export const metadata: Metadata = { title: '人员' }

export default async function PersonPage({ params }: PageProps<'/office/settings/people/[id]'>) {
  const actor = await requireRole('systemAdmin', 'securityAdmin')
  const account = await getAccount(actor, (await params).id)
  if (!account) notFound()
  const units = account.may.grant ? await listUnits(actor) : []
  const now = await businessNow()
  const today = dateIn(now)
  const asked = await listOpenRolesOf(actor, account.id, now)
  return (
    <>
      <PageHeader
        title={account.name}
        subtitle={account.userName}
        breadcrumbs={[{ href: paths.settingsPeople(), label: '人员与角色' }]}
        marks={<AccountMark account={account} />}
        actions={account.may.grant && account.roles.length > 0 ? <HandoverLink id={account.id} /> : null}
      />
      <div className="space-y-4">
        <AccountPanel account={account} />
        <Panel title="角色" note="授予、收回即时生效：本人现有登录随即退出，重新登录后按新的角色办理。" flush>
          <HeldRoles roles={account.roles} mayRevoke={account.may.grant} name={account.name} today={today} />
        </Panel>
        <AskedRoles lines={asked} />
        <ExternalIdentity accountId={account.id} identity={account.external} mayUnlink={account.may.unlink} />
        {account.may.grant ? (
          <Panel title="授予角色">
            <GrantRoleForm
              {...{ action: grantRoleAction, ask: askForRoleAction, accountId: account.id, units, today }}
            />
          </Panel>
        ) : null}
        {account.may.grant ? <MoreDisclosures accountId={account.id} name={account.name} /> : null}
      </div>
    </>
  )
}
