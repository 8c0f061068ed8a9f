import type { ReactNode } from 'react'
import { Plus } from 'lucide-react'
import { paths } from '@/app/paths'
import { ConfirmAction } from '@/components/form/confirm-action'
import { DateField, TextArea, TextField } from '@/components/form/text-field'
import { LinkButton } from '@/components/ui/button'
import { Panel } from '@/components/ui/panel'
import type { TalentRecords } from '@/lib/talent/model'
import type { RecordKind } from '@/lib/talent/schema'
import { endEmploymentAction, removeRecordAction } from '../actions'
import { recordLines, type RecordLine } from './record-lines'

type Props = { talentId: string; records: TalentRecords; mayKeep: boolean }

/** The records under a talent, kind by kind: add one, end an employment, take one back that was entered in error. */
export function RecordPanels({ talentId, records, mayKeep }: Props) {
  return recordLines(records).map(({ title, kind, lines }) => (
    <Panel
      key={title}
      title={title}
      actions={mayKeep && kind ? <AddLink talentId={talentId} kind={kind} title={title} /> : null}
    >
      {lines.length === 0 ? <p className="text-ink-3">没有登记。</p> : null}
      <ul className="divide-y divide-line">
        {lines.map((line) => (
          <li key={line.id} className="flex flex-wrap items-baseline gap-x-3 gap-y-1 py-2 first:pt-0 last:pb-0">
            <span className="min-w-0 flex-1 basis-72 wrap-break-word">
              {line.main}
              <span className="block text-sm text-ink-3">{line.note}</span>
            </span>
            {mayKeep && kind ? <LineActions talentId={talentId} kind={kind} line={line} /> : null}
          </li>
        ))}
      </ul>
    </Panel>
  ))
}

const AddLink = ({ talentId, kind, title }: { talentId: string; kind: RecordKind; title: string }): ReactNode => (
  <LinkButton href={paths.talentRecord(talentId, kind)} size="sm" icon={<Plus aria-hidden />}>
    登记<span className="sr-only">{title}</span>
  </LinkButton>
)

function LineActions({ talentId, kind, line }: { talentId: string; kind: RecordKind; line: RecordLine }) {
  return (
    <span data-print="hide" className="flex gap-2">
      {line.isOpenEmployment ? (
        <ConfirmAction
          action={endEmploymentAction}
          label="离职…"
          size="sm"
          variant="quiet"
          title="登记离职"
          description={`${line.main}。最后一个工作日当天仍算在职。`}
          confirm="登记离职"
          hidden={{ talentId, employmentId: line.id }}
          doneMessage="已登记离职"
        >
          <DateField name="endedOn" label="离职日期" hint="最后一个工作日" />
          <TextField name="sourceDocument" label="依据材料或文号" optional />
        </ConfirmAction>
      ) : null}
      <ConfirmAction
        action={removeRecordAction}
        label="撤销…"
        size="sm"
        variant="quiet"
        title="撤销登记有误的一条"
        description={`将撤销“${line.main}”。原内容和理由保留在变更历史中；确有变化的请登记新的一条，不要撤销。`}
        confirm="撤销这一条"
        hidden={{ talentId, kind, recordId: line.id }}
        doneMessage="已撤销"
      >
        <TextArea name="reason" label="撤销理由" rows={2} />
      </ConfirmAction>
    </span>
  )
}
