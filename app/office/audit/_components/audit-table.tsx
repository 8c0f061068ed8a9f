import { DataTable } from '@/components/table/data-table'
import { RowLink } from '@/components/table/row-link'
import { Moment } from '@/components/ui/day'
import { EmptyState } from '@/components/ui/empty-state'
import { StatusMark } from '@/components/ui/status-mark'
import { ACTOR_KIND_LABELS } from '@/lib/audit/labels'
import type { AuditLine } from '@/lib/audit/model'
import { auditHref, type AuditQuery } from '../audit-query'

type Props = { lines: AuditLine[]; query: AuditQuery; isFiltered: boolean }

export const Integrity = ({ line }: { line: AuditLine }) =>
  line.isIntact ? <StatusMark tone="good">完好</StatusMark> : <StatusMark tone="bad">已被改动</StatusMark>

/** Lines of the record. */
export function AuditTable({ lines, query, isFiltered }: Props) {
  return (
    <DataTable
      caption="审计记录"
      rows={lines}
      rowKey={(line) => line.id}
      openKey={query.open ?? null}
      columns={[
        {
          key: 'at',
          header: '时间',
          width: '11rem',
          cell: (line) => (
            <RowLink href={auditHref({ ...query, open: line.id })} scroll={false}>
              <Moment value={line.recordedAt} />
            </RowLink>
          ),
        },
        { key: 'actor', header: '操作人', width: '8rem', cell: (line) => line.actorName },
        {
          key: 'kind',
          header: '身份',
          width: '6rem',
          deskOnly: true,
          cell: (line) => ACTOR_KIND_LABELS[line.actorKind] ?? line.actorKind,
        },
        { key: 'summary', header: '内容', wrap: true, cell: (line) => line.summary },
        { key: 'intact', header: '校验', width: '7rem', cell: (line) => <Integrity line={line} /> },
      ]}
      empty={
        <EmptyState
          title="没有记录"
          why={isFiltered ? '没有符合条件的记录，请放宽日期或换个词。' : '系统中还没有任何操作。'}
        />
      }
    />
  )
}
