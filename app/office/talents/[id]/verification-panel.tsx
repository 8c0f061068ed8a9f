import { ConfirmAction } from '@/components/form/confirm-action'
import { TextArea } from '@/components/form/text-field'
import { Panel } from '@/components/ui/panel'
import type { FactLine } from '@/lib/fact/rules/fact-line'
import type { TalentDetail } from '@/lib/talent/queries/get-talent'
import { decideVerificationAction } from '../actions'

/** What waits for this person's own department: confirm it, or reject it with a reason. Nothing for everybody else. */
export function VerificationPanel({ detail }: { detail: TalentDetail }) {
  const { portrait, mayVerify } = detail
  const waiting = portrait
    .flatMap(({ lines }) => lines)
    .filter(({ verification }) => verification !== null && mayVerify[verification.id] === true)
  if (waiting.length === 0) return null
  return (
    <Panel title="待本部门核验" note="核验不通过的内容按未知处理，不作为测算依据。">
      <ul className="divide-y divide-line">
        {waiting.map((line) => (
          <li key={line.key} className="flex flex-wrap items-center gap-3 py-2">
            <span className="text-ink-2">{line.label}</span>
            <span className="font-medium">{line.text}</span>
            <span className="text-sm text-ink-3">{line.source}</span>
            <span className="ml-auto flex gap-2">
              <Decide line={line} outcome="confirmed" />
              <Decide line={line} outcome="rejected" />
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

const WORDS = {
  confirmed: { label: '核验通过…', title: '核验通过', confirm: '核验通过', said: '将记为已核验，可以作为测算依据。' },
  rejected: {
    label: '不通过…',
    title: '核验不通过',
    confirm: '核验不通过',
    said: '将按未知处理，本人和经办人能看到理由。',
  },
} as const

function Decide({ line, outcome }: { line: FactLine; outcome: keyof typeof WORDS }) {
  const { label, title, confirm, said } = WORDS[outcome]
  return (
    <ConfirmAction
      action={decideVerificationAction}
      label={label}
      size="sm"
      title={title}
      description={`${line.label}“${line.text}”${said}`}
      confirm={confirm}
      variant={outcome === 'rejected' ? 'danger' : 'secondary'}
      hidden={{ verificationId: line.verification?.id ?? '', outcome }}
      doneMessage={`已${title}`}
    >
      <TextArea
        name="note"
        label={outcome === 'rejected' ? '理由' : '核验意见'}
        optional={outcome === 'confirmed'}
        rows={3}
      />
    </ConfirmAction>
  )
}
