import { ConfirmAction } from '@/components/form/confirm-action'
import { TextArea } from '@/components/form/text-field'
import { Day, Moment } from '@/components/ui/day'
import { Panel } from '@/components/ui/panel'
import { StatusMark } from '@/components/ui/status-mark'
import type { MyApplication } from '@/lib/application/queries/get-my-application'
import { newId } from '@/lib/platform/id'
import { askReconsideration } from './actions'

/** Why the case was refused, on which clause, and how to have it looked at again. */
export function RefusalPanel({ view }: { view: MyApplication }) {
  const { id, refusal, reconsideration } = view
  if (!refusal && !reconsideration) return null
  return (
    <Panel title="不予通过的理由和复核">
      {refusal ? (
        <div className="space-y-1">
          <p className="whitespace-pre-line">{refusal.opinion}</p>
          {refusal.clause ? <p className="text-ink-2">依据：{refusal.clause}</p> : null}
        </div>
      ) : null}
      {reconsideration ? <Answer reconsideration={reconsideration} /> : null}
      {refusal?.mayAsk ? (
        <div className="mt-3 flex flex-wrap items-center gap-3">
          <ConfirmAction
            action={askReconsideration}
            label="申请复核"
            title="申请复核"
            description="由没有办理过本件的人重新审查，并在 15 个工作日内答复您。"
            confirm="提交复核申请"
            hidden={{ applicationId: id }}
            requestId={newId()}
          >
            <TextArea name="content" label="复核理由" hint="写明您不同意的地方和依据，10 字以上" rows={5} />
          </ConfirmAction>
          <span className="text-ink-2">
            可在 <Day value={refusal.lastDayToAsk} /> 前申请
          </span>
        </div>
      ) : null}
    </Panel>
  )
}

const OUTCOMES = {
  filed: <StatusMark tone="active">复核中</StatusMark>,
  upheld: <StatusMark tone="good">已改判，重新审核</StatusMark>,
  dismissed: <StatusMark tone="bad">维持原决定</StatusMark>,
}

function Answer({ reconsideration }: { reconsideration: NonNullable<MyApplication['reconsideration']> }) {
  const { content, filedAt, dueOn, status, reply } = reconsideration
  return (
    <div className="mt-3 space-y-1 border-t border-line pt-3">
      <p className="flex flex-wrap items-center gap-x-3">
        {OUTCOMES[status]}
        <span className="text-ink-2">
          <Moment value={filedAt} /> 提出
          {status === 'filed' ? `，${dueOn} 前答复` : ''}
        </span>
      </p>
      <p className="whitespace-pre-line text-ink-2">{content}</p>
      {reply ? <p className="whitespace-pre-line">答复：{reply}</p> : null}
    </div>
  )
}
