import type { Metadata } from 'next'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { Panel } from '@/components/ui/panel'
import { ListWithPanel } from '@/components/ui/side-panel'
import { listTownships } from '@/lib/account/queries/list-townships'
import { getApplicationForReview } from '@/lib/application/queries/get-application-for-review'
import { listApplications } from '@/lib/application/queries/list-applications'
import { dateIn } from '@/lib/kernel/plain-date'
import { businessNow } from '@/lib/platform/clock'
import { requirePlace } from '../require-place'
import { CasePanel } from '../_worklist/case-panel'
import { CaseFilters } from './_list/case-filters'
import { toApplicationFilter } from '@/lib/desk-list/lists/applications'
import { addressText } from '@/lib/desk-list/rules/address'
import { ListTools } from '../_lists/list-tools'
import { caseListHref, readCaseListQuery } from './_list/case-list-query'
import { CASE_COLUMN_NAMES, CaseTable } from './_list/case-table'
import { ListActs } from './_list/list-acts'

export const metadata: Metadata = { title: '申报件' }

export default async function ApplicationsPage({ searchParams }: PageProps<'/office/applications'>) {
  const actor = await requirePlace('applications')
  const now = await businessNow()
  const query = readCaseListQuery(await searchParams)
  const { open, after, ...rest } = query
  const page = await listApplications(actor, toApplicationFilter(query, dateIn(now)), { now, after })
  const towns = (await listTownships(actor)).map(({ code, shortName }) => ({ code, title: shortName }))
  const view = page.rows.some(({ id }) => id === open) ? await getApplicationForReview(actor, open ?? '', now) : null
  return (
    <>
      <PageHeader
        title="申报件"
        subtitle="您职责范围内已提交的全部申报件，最近变动的在前。"
        actions={<ListActs actor={actor} query={rest} total={page.total} />}
      />
      <CaseFilters query={query} items={page.items} towns={towns} />
      <ListTools actor={actor} listKey="applications" query={addressText(query)} columns={CASE_COLUMN_NAMES} />
      <ListWithPanel
        list={
          <Panel flush>
            <CaseTable
              rows={page.rows}
              today={dateIn(now)}
              openId={open ?? null}
              without={query.without}
              isFiltered={addressText({ ...rest, without: undefined }) !== ''}
              hrefOf={(row) => caseListHref({ ...query, open: row.id })}
            />
          </Panel>
        }
        panel={view && <CasePanel view={view} closeHref={caseListHref({ ...query, open: undefined })} />}
      />
      <Pagination
        previous={after ? caseListHref(rest) : null}
        next={page.next && caseListHref({ ...rest, after: page.next })}
        summary={`共 ${page.total} 件`}
      />
    </>
  )
}
