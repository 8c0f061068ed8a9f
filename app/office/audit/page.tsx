import type { Metadata } from 'next'
import { paths } from '@/app/paths'
import { SearchField } from '@/components/form/search-field'
import { FilterBar } from '@/components/table/filter-bar'
import { FilterDays, FilterSelect } from '@/components/table/filter-controls'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { Panel } from '@/components/ui/panel'
import { ListWithPanel } from '@/components/ui/side-panel'
import { SLICE_OPTIONS } from '@/lib/audit/labels'
import { getAuditEvent } from '@/lib/audit/queries/get-audit-event'
import { listAuditEvents } from '@/lib/audit/queries/list-audit-events'
import { requireRole } from '@/lib/platform/session'
import { ListTools } from '@/app/office/_lists/list-tools'
import { auditCursorText, toAuditFilter } from '@/lib/desk-list/lists/office'
import { addressText } from '@/lib/desk-list/rules/address'
import { AuditLinePanel } from './_components/audit-line-panel'
import { AuditTable } from './_components/audit-table'
import { auditHref, readAuditQuery } from './audit-query'

export const metadata: Metadata = { title: '审计' }

export default async function AuditPage({ searchParams }: PageProps<'/office/audit'>) {
  const actor = await requireRole('auditor')
  const query = readAuditQuery(await searchParams)
  const { lines, next } = await listAuditEvents(actor, toAuditFilter(query))
  const line = query.open ? await getAuditEvent(actor, query.open) : null
  const isFiltered = addressText({ ...query, after: undefined, open: undefined }) !== ''
  const list = (
    <>
      <FilterBar action={paths.audit()} {...(isFiltered ? { clearHref: paths.audit() } : {})}>
        <SearchField label="搜索内容或对象" placeholder="摘要、对象编号或类别" defaultValue={query.q ?? ''} />
        <SearchField
          name="actor"
          label="操作人"
          placeholder="操作人姓名"
          defaultValue={query.actor ?? ''}
          className="min-w-40"
        />
        <FilterSelect name="action" label="范围" options={SLICE_OPTIONS} value={query.action ?? ''} />
        <FilterDays name="day" label="日期" from={query.dayFrom ?? ''} to={query.dayTo ?? ''} />
      </FilterBar>
      <ListTools actor={actor} listKey="audit" query={addressText(query)} />
      <Panel flush>
        <AuditTable lines={lines} query={query} isFiltered={isFiltered} />
      </Panel>
      <Pagination
        previous={query.after ? auditHref({ ...query, after: undefined, open: undefined }) : null}
        next={next ? auditHref({ ...query, after: auditCursorText(next), open: undefined }) : null}
      />
    </>
  )
  return (
    <>
      <PageHeader title="审计" subtitle="每一次办理、登录和设置变更，最新的在最上面。记录只增不改，打开时逐条校验。" />
      <ListWithPanel
        list={list}
        panel={line ? <AuditLinePanel line={line} closeHref={auditHref({ ...query, open: undefined })} /> : null}
      />
    </>
  )
}
