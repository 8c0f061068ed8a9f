import type { Metadata } from 'next'
import { SettingsTabs } from '@/app/office/settings/_components/settings-tabs'
import { paths } from '@/app/paths'
import { CutNote } from '@/components/ui/cut-note'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { maySeeAccounts } from '@/lib/account/permission'
import { getDelegationChoices, listPrincipals } from '@/lib/account/queries/get-delegation-choices'
import { listDelegations, MOST_DELEGATIONS } from '@/lib/account/queries/list-delegations'
import { dateIn } from '@/lib/kernel/plain-date'
import { businessNow } from '@/lib/platform/clock'
import { requireStaff } from '@/lib/platform/session'
import { DelegateForm } from './delegate-form'
import { DelegationTable } from './delegation-table'
import { PrincipalChoice } from './principal-choice'

export const metadata: Metadata = { title: '委托代办' }

export default async function DelegationsPage({ searchParams }: PageProps<'/office/settings/delegations'>) {
  const actor = await requireStaff()
  const now = await businessNow()
  const { of } = await searchParams
  const principals = await listPrincipals(actor, now)
  const principalId = principals.length > 0 && typeof of === 'string' ? of : actor.accountId
  const choices = await getDelegationChoices(actor, principalId, now)
  const lines = await listDelegations(actor, now)
  return (
    <>
      <PageHeader
        title="委托代办"
        subtitle="外出、请假期间，把经办、审核岗位委托给同事（AB 角）。代办人以本人名义签署，注明代谁；到期自动终止。"
      />
      {maySeeAccounts(actor) ? <SettingsTabs current={paths.delegations()} /> : null}
      <div className="mt-4 space-y-4">
        {principals.length > 0 ? (
          <PrincipalChoice principals={principals} chosen={choices?.principal.id ?? ''} />
        ) : null}
        {choices ? (
          <Panel title={`委托${choices.principal.id === actor.accountId ? '我' : choices.principal.name}的岗位`}>
            <DelegateForm key={choices.principal.id} choices={choices} today={dateIn(now)} />
          </Panel>
        ) : null}
        <Panel title="委托记录" flush>
          <DelegationTable lines={lines} today={dateIn(now)} />
          <CutNote shown={lines.length} most={MOST_DELEGATIONS}>
            列出截止日最晚的 {MOST_DELEGATIONS} 条；更早的在审计记录里查“委托”。
          </CutNote>
        </Panel>
      </div>
    </>
  )
}
