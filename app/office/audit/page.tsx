import type { Metadata } from 'next'
import { paths } from '@/app/paths'
import { LinkButton } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { Panel } from '@/components/ui/panel'
import { ListWithPanel } from '@/components/ui/side-panel'
import { getAuditEvent } from '@/lib/audit/queries/get-audit-event'
import { listAuditEvents } from '@/lib/audit/queries/list-audit-events'
import { requireRole } from '@/lib/platform/session'
import { ListTools } from '@/app/office/_lists/list-tools'
import { auditCursorText, toAuditFilter } from '@/lib/desk-list/lists/office'
import { addressText } from '@/lib/desk-list/rules/address'
import { AuditFilters } from './_components/audit-filters'
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
      <AuditFilters query={query} isFiltered={isFiltered} />
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
      <PageHeader
        title="审计"
        subtitle="每一次办理、登录和设置变更，最新的在最上面。记录只增不改，打开时逐条校验。"
        actions={
          <>
            <LinkButton href={paths.auditChain()}>记录链</LinkButton>
            <LinkButton href={paths.auditReport()}>月度审计报告</LinkButton>
            <LinkButton href={paths.quality()}>审核抽查</LinkButton>
          </>
        }
      />
      <ListWithPanel
        list={list}
        panel={line ? <AuditLinePanel line={line} closeHref={auditHref({ ...query, open: undefined })} /> : null}
      />
    </>
  )
}
