import type { Metadata } from 'next'
import { UserPlus } from 'lucide-react'
import { SettingsTabs } from '@/app/office/settings/_components/settings-tabs'
import { paths } from '@/app/paths'
import { LinkButton } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { Panel } from '@/components/ui/panel'
import { mayManageAccounts } from '@/lib/account/permission'
import { listAccounts } from '@/lib/account/queries/list-accounts'
import { wallNow } from '@/lib/platform/clock'
import { requireRole } from '@/lib/platform/session'
import { ListTools } from '@/app/office/_lists/list-tools'
import { addressText } from '@/lib/desk-list/rules/address'
import { PeopleFilters } from './people-filters'
import { hrefOf, isFiltered, readPeopleQuery } from './people-query'
import { PeopleTable } from './people-table'

export const metadata: Metadata = { title: '人员与角色' }

export default async function PeoplePage({ searchParams }: PageProps<'/office/settings/people'>) {
  const actor = await requireRole('systemAdmin', 'securityAdmin')
  const query = readPeopleQuery(await searchParams)
  const { accounts, next } = await listAccounts(actor, {
    search: query.q,
    role: query.role,
    status: query.status,
    after: query.after,
  })
  return (
    <>
      <PageHeader
        title="人员与角色"
        subtitle="系统管理员开立账号，安全管理员授予角色；三员之间、三员与业务角色之间互不兼任。"
        actions={
          mayManageAccounts(actor) === null ? (
            <LinkButton href={paths.settingsNewPerson()} variant="primary" icon={<UserPlus aria-hidden />}>
              开立账号
            </LinkButton>
          ) : null
        }
      />
      <SettingsTabs current={paths.settingsPeople()} />
      <div className="mt-4">
        <PeopleFilters query={query} />
        <ListTools actor={actor} listKey="accounts" query={addressText(query)} />
        <Panel flush>
          <PeopleTable accounts={accounts} isFiltered={isFiltered(query)} now={wallNow()} />
        </Panel>
        <Pagination
          previous={query.after ? hrefOf({ ...query, after: undefined }) : null}
          next={next ? hrefOf({ ...query, after: next }) : null}
        />
      </div>
    </>
  )
}
