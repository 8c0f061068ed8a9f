import { ConfirmAction } from '@/components/form/confirm-action'
import { TextArea } from '@/components/form/text-field'
import { DueDay, Moment } from '@/components/ui/day'
import { Panel } from '@/components/ui/panel'
import { StatusMark } from '@/components/ui/status-mark'
import type { CaseForReview } from '@/lib/application/queries/get-application-for-review'
import { reconsider } from '../actions'

const OUTCOMES = { upheld: '已改判，重新审核', dismissed: '维持原决定' } as const

/** 复核: what the applicant says, and the decision of somebody who has signed nothing on the case. */
export function ReconsiderationPanel({ view }: { view: CaseForReview }) {
  const { reconsideration, standing, today } = view
  if (!reconsideration) return null
  const { status, content, filedAt, dueOn, reply, decidedAt } = reconsideration
  return (
    <Panel
      title="复核"
      note={
        <>
          <Moment value={filedAt} /> 申请
        </>
      }
      actions={
        status === 'filed' ? (
          <DueDay value={dueOn} today={today} />
        ) : (
          <StatusMark tone="neutral">{OUTCOMES[status]}</StatusMark>
        )
      }
    >
      <p className="whitespace-pre-line">{content}</p>
      {reply && decidedAt ? (
        <p className="mt-2 border-t border-line pt-2 whitespace-pre-line text-ink-2">
          <Moment value={decidedAt} /> 答复：{reply}
        </p>
      ) : null}
      {status === 'filed' ? <Decide view={view} why={standing.whyNotLookAgain} /> : null}
    </Panel>
  )
}

function Decide({ view, why }: { view: CaseForReview; why: string | null }) {
  if (why !== null) return <p className="mt-2 text-ink-2">{why}</p>
  return (
    <div className="mt-3 flex flex-wrap gap-2">
      <ConfirmAction
        action={reconsider}
        label="改判，重新审核…"
        title={`改判 ${view.number}？`}
        description="原不予通过的决定撤销，本件回到复审环节由他人重新审核，短信告知申报人。"
        confirm="改判"
        variant="primary"
        hidden={{ applicationId: view.id, outcome: 'upheld' }}
        doneMessage="已改判"
      >
        <TextArea name="reply" label="复核答复" rows={4} maxLength={1000} />
      </ConfirmAction>
      <ConfirmAction
        action={reconsider}
        label="维持原决定…"
        title={`维持对 ${view.number} 的决定？`}
        description="原不予通过的决定维持不变，复核到此结束，答复告知申报人。"
        confirm="维持原决定"
        hidden={{ applicationId: view.id, outcome: 'dismissed' }}
        doneMessage="已答复"
      >
        <TextArea name="reply" label="复核答复" rows={4} maxLength={1000} />
      </ConfirmAction>
    </div>
  )
}
