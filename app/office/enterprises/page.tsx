import type { Metadata } from 'next'
import { Plus } from 'lucide-react'
import { requirePlace } from '@/app/office/require-place'
import { listVisibleTownships } from '@/app/office/visible-townships'
import { paths } from '@/app/paths'
import { LinkButton } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { ListWithPanel } from '@/components/ui/side-panel'
import { getEnterprise } from '@/lib/enterprise/queries/get-enterprise'
import { listEnterprises } from '@/lib/enterprise/queries/list-enterprises'
import { keepsAnyRegister } from '@/lib/fact/permission'
import { businessNow } from '@/lib/platform/clock'
import { toEnterpriseFilter } from '@/lib/desk-list/lists/enterprises'
import { addressText } from '@/lib/desk-list/rules/address'
import { ListTools } from '../_lists/list-tools'
import { enterpriseColumns } from './enterprise-columns'
import { EnterpriseFilters } from './enterprise-filters'
import { EnterpriseList } from './enterprise-list'
import { EnterprisePanel } from './enterprise-panel'
import { enterpriseListHref, readEnterpriseQuery } from './enterprise-query'
import { RegisterTabs } from './register-tabs'

export const metadata: Metadata = { title: '企业' }

export default async function EnterprisesPage({ searchParams }: PageProps<'/office/enterprises'>) {
  const actor = await requirePlace('enterprises')
  const query = readEnterpriseQuery(await searchParams)
  const [page, townships, open] = await Promise.all([
    listEnterprises(actor, toEnterpriseFilter(query), query.after),
    listVisibleTownships(actor),
    query.open === undefined ? null : getEnterprise(actor, query.open, await businessNow()),
  ])
  return (
    <>
      <PageHeader
        title="企业"
        subtitle="用人单位的登记、税收和资质，是测算单位和个人待遇的依据。"
        actions={<Actions may={keepsAnyRegister(actor)} />}
      />
      <RegisterTabs actor={actor} current={paths.enterprises()} />
      <EnterpriseFilters query={query} townships={townships} />
      <ListTools
        actor={actor}
        listKey="enterprises"
        query={addressText(query)}
        columns={enterpriseColumns(query).slice(1)}
      />
      <ListWithPanel
        list={<EnterpriseList query={query} page={page} />}
        panel={
          open ? <EnterprisePanel detail={open} closeHref={enterpriseListHref({ ...query, open: undefined })} /> : null
        }
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
