import type { Metadata } from 'next'
import { UserPlus } from 'lucide-react'
import { SettingsTabs } from '@/app/office/settings/_components/settings-tabs'
import { paths } from '@/app/paths'
import { SearchField } from '@/components/form/search-field'
import { FilterBar } from '@/components/table/filter-bar'
import { FilterSelect } from '@/components/table/filter-controls'
import { LinkButton } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { Panel } from '@/components/ui/panel'
import { ACCOUNT_STATUS_LABELS, ROLE_LABELS } from '@/lib/account/labels'
import { mayManageAccounts } from '@/lib/account/permission'
import { listAccounts } from '@/lib/account/queries/list-accounts'
import { requireRole } from '@/lib/platform/session'
import { wallNow } from '@/lib/platform/clock'
import { PeopleTable } from './people-table'
import { hrefOf, readPeopleQuery } from './people-query'

export const metadata: Metadata = { title: '人员与角色' }

const optionsOf = (labels: Record<string, string>) => Object.entries(labels).map(([value, label]) => ({ value, label }))

export default async function PeoplePage({ searchParams }: PageProps<'/office/settings/people'>) {
  const actor = await requireRole('systemAdmin', 'securityAdmin')
  const query = readPeopleQuery(await searchParams)
  const { accounts, next } = await listAccounts(actor, query)
  const isFiltered = Boolean(query.search || query.role || query.status)
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
        <FilterBar action={paths.settingsPeople()} {...(isFiltered ? { clearHref: paths.settingsPeople() } : {})}>
          <SearchField label="搜索人员" placeholder="姓名或用户名" defaultValue={query.search ?? ''} />
          <FilterSelect name="role" label="角色" options={optionsOf(ROLE_LABELS)} value={query.role ?? ''} />
          <FilterSelect
            name="status"
            label="状态"
            options={optionsOf(ACCOUNT_STATUS_LABELS)}
            value={query.status ?? ''}
          />
        </FilterBar>
        <Panel flush>
          <PeopleTable accounts={accounts} isFiltered={isFiltered} now={wallNow()} />
        </Panel>
        <Pagination
          previous={query.after ? hrefOf({ ...query, after: undefined }) : null}
          next={next ? hrefOf({ ...query, after: next }) : null}
        />
      </div>
    </>
  )
}
