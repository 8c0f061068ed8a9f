import { ConfirmAction } from '@/components/form/confirm-action'
import { TextArea } from '@/components/form/text-field'
import { DueDay, Moment } from '@/components/ui/day'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import { StatusMark } from '@/components/ui/status-mark'
import type { NoticeAtDesk } from '@/lib/application/queries/get-notice-at-desk'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { OBJECTION_STATUS_LABELS } from '@/lib/public-notice/labels'
import { OBJECTION_TONES } from '../../_list/objection-table'
import { decide } from '../../actions'

type Objection = NoticeAtDesk['objections'][number]

/** What has been said against the notice, and its decision: real names suspend their one row, leads suspend nothing. */
export function ObjectionPanel({ notice }: { notice: NoticeAtDesk }) {
  return (
    <Panel id="objections" title="异议与线索" note="实名异议暂停所指的一件；匿名线索只作核查，不暂停">
      {notice.objections.length === 0 ? (
        <EmptyState title="没有异议和线索" why="公示期内公众可以在公示页提出。" />
      ) : (
        <ul className="divide-y divide-line">
          {notice.objections.map((one) => (
            <li key={one.id} id={one.id} className="space-y-2 py-3 first:pt-0 last:pb-0">
              <ObjectionHead objection={one} today={notice.today} />
              <p className="whitespace-pre-line">{one.content}</p>
              {one.status === 'filed' ? <Decide objection={one} /> : <Reply objection={one} />}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}

function ObjectionHead({ objection, today }: { objection: Objection; today: PlainDate }) {
  const { number, isAnonymous, objectorName, phoneMasked, ordinal, rowName, status, filedAt, dueOn } = objection
  return (
    <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
      <span className="font-medium">{number}</span>
      <span>{isAnonymous ? '匿名线索' : `${objectorName ?? ''} ${phoneMasked ?? ''}`}</span>
      <span className="text-ink-2">{rowName ? `针对第 ${ordinal} 行 ${rowName}` : '针对整份公示'}</span>
      <span className="text-sm text-ink-3">
        <Moment value={filedAt} short /> 提出
      </span>
      <span className="ml-auto flex items-baseline gap-2">
        <StatusMark tone={OBJECTION_TONES[status]}>{OBJECTION_STATUS_LABELS[status]}</StatusMark>
        {status === 'filed' ? <DueDay value={dueOn} today={today} /> : null}
      </span>
    </p>
  )
}

const Reply = ({ objection: { reply, decidedByName, decidedAt } }: { objection: Objection }) => (
  <p className="whitespace-pre-line text-ink-2">
    {decidedByName} {decidedAt ? <Moment value={decidedAt} short /> : null} 答复：{reply}
  </p>
)

function Decide({ objection }: { objection: Objection }) {
  if (objection.whyNot !== null) return <p className="text-ink-2">{objection.whyNot}</p>
  const { id, number, isAnonymous } = objection
  return (
    <div className="flex flex-wrap gap-2">
      <ConfirmAction
        action={decide}
        label={isAnonymous ? '线索属实…' : '异议成立…'}
        title={`${number} ${isAnonymous ? '属实' : '成立'}？`}
        description={
          isAnonymous
            ? '记录核查结论。线索不自动改变申报件；确需处理的，请在申报件中另行办理。'
            : '所指的一件退出公示，释放已预占的预算，退回复审重新审核，此前的签署作废。其他各件不受影响。'
        }
        confirm={isAnonymous ? '记录属实' : '认定成立'}
        variant="danger"
        hidden={{ objectionId: id, outcome: 'upheld' }}
        doneMessage="已记录"
      >
        <TextArea name="reply" label="核查情况和答复" rows={4} maxLength={1000} />
      </ConfirmAction>
      <ConfirmAction
        action={decide}
        label={isAnonymous ? '查无实据…' : '异议不成立…'}
        title={`${number} ${isAnonymous ? '查无实据' : '不成立'}？`}
        description={
          isAnonymous
            ? '记录核查结论，公示照常进行。'
            : '所指的一件恢复公示；公示期已满的，随即办结。还有其他异议未核查的，继续暂停。'
        }
        confirm={isAnonymous ? '记录查无实据' : '认定不成立'}
        hidden={{ objectionId: id, outcome: 'dismissed' }}
        doneMessage="已记录"
      >
        <TextArea name="reply" label="核查情况和答复" rows={4} maxLength={1000} />
      </ConfirmAction>
    </div>
  )
}
