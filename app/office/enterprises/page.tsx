import type { Metadata } from 'next'
import { Plus } from 'lucide-react'
import { requirePlace } from '@/app/office/require-place'
import { listVisibleTownships } from '@/app/office/visible-townships'
import { paths } from '@/app/paths'
import { DataTable } from '@/components/table/data-table'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { Panel } from '@/components/ui/panel'
import { ListWithPanel } from '@/components/ui/side-panel'
import { getEnterprise } from '@/lib/enterprise/queries/get-enterprise'
import { listEnterprises } from '@/lib/enterprise/queries/list-enterprises'
import { keepsAnyRegister } from '@/lib/fact/permission'
import { businessNow } from '@/lib/platform/clock'
import { enterpriseColumns } from './enterprise-columns'
import { EnterpriseFilters } from './enterprise-filters'
import { EnterprisePanel } from './enterprise-panel'
import { enterpriseListHref, readEnterpriseQuery } from './enterprise-query'

export const metadata: Metadata = { title: '企业' }

export default async function EnterprisesPage({ searchParams }: PageProps<'/office/enterprises'>) {
  const actor = await requirePlace('enterprises')
  const query = readEnterpriseQuery(await searchParams)
  const { q, township, industry, type, status } = query
  const filter = { search: q, townshipCode: township, industryCode: industry, employerType: type, status }
  const [{ items, next, total }, townships, open] = await Promise.all([
    listEnterprises(actor, filter, query.after),
    listVisibleTownships(actor),
    query.open === undefined ? null : getEnterprise(actor, query.open, await businessNow()),
  ])
  const closed = { ...query, open: undefined }
  return (
    <>
      <PageHeader title="企业" subtitle="用人单位的登记、税收和资质，是测算单位和个人待遇的依据。" actions={<Actions may={keepsAnyRegister(actor)} />} />
      <EnterpriseFilters query={query} townships={townships} />
      <ListWithPanel
        list={
          <>
            <Panel flush>
              <DataTable
                caption="企业库"
                rows={items}
                columns={enterpriseColumns(query)}
                rowKey={(enterprise) => enterprise.id}
                openKey={query.open ?? null}
                empty={<EmptyState title="没有找到单位" why="没有符合条件的登记。请减少筛选条件，或换名称、信用代码查找。" />}
              />
            </Panel>
            <Pagination
              previous={query.after ? enterpriseListHref({ ...closed, after: undefined }) : null}
              next={next ? enterpriseListHref({ ...closed, after: next }) : null}
              summary={`共 ${total} 家`}
            />
          </>
        }
        panel={open ? <EnterprisePanel detail={open} closeHref={enterpriseListHref(closed)} /> : null}
      />
    </>
  )
}

const Actions = ({ may }: { may: boolean }) =>
  may ? (
    <LinkButton href={paths.newEnterprise()} variant="primary" icon={<Plus aria-hidden />}>
      登记企业
    </LinkButton>
  ) : null
