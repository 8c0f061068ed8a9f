import { Moment } from '@/components/ui/day'
import { DescriptionList } from '@/components/ui/description-list'
import { SidePanel } from '@/components/ui/side-panel'
import { ACTOR_KIND_LABELS, DETAIL_LABELS } from '@/lib/audit/labels'
import type { AuditLine } from '@/lib/audit/model'
import { Integrity } from './audit-table'

const valueText = (value: unknown): string =>
  value === null || value === undefined ? '空' : typeof value === 'string' ? value : JSON.stringify(value)

/** One line of the record in full. Personal values never were in it. */
export function AuditLinePanel({ line, closeHref }: { line: AuditLine; closeHref: string }) {
  const details = Object.entries(line.detail ?? {}).map(([key, value]) => ({
    term: DETAIL_LABELS[key] ?? key,
    value: valueText(value),
  }))
  return (
    <SidePanel title={line.summary} subtitle={<Integrity line={line} />} closeHref={closeHref}>
      <DescriptionList
        columns={1}
        items={[
          { term: '记录时间', value: <Moment value={line.recordedAt} /> },
          { term: '业务时间', value: <Moment value={line.businessAt} /> },
          { term: '操作人', value: `${line.actorName}（${ACTOR_KIND_LABELS[line.actorKind] ?? line.actorKind}）` },
          { term: '操作人编号', value: line.actorId },
          { term: '操作', value: line.action },
          { term: '对象', value: `${line.objectKind} ${line.objectId}` },
          ...details,
        ]}
      />
    </SidePanel>
  )
}
