import { ConfirmAction } from '@/components/form/confirm-action'
import { TextArea } from '@/components/form/text-field'
import type { CaseForReview } from '@/lib/application/queries/get-application-for-review'
import { declare } from '../actions'

/** 声明回避: from the person, and from the enterprise, of the case. */
export function ConflictActions({ view }: { view: CaseForReview }) {
  if (!view.standing.mayDeclareConflict) return null
  const firmId = view.enterpriseId ?? view.employerId
  return (
    <>
      {view.talentId && view.names.talent ? (
        <Declare subjectKind="talent" subjectId={view.talentId} name={view.names.talent} />
      ) : null}
      {firmId && view.names.workUnit ? (
        <Declare subjectKind="enterprise" subjectId={firmId} name={view.names.workUnit} />
      ) : null}
    </>
  )
}

const Declare = ({
  subjectKind,
  subjectId,
  name,
}: {
  subjectKind: 'talent' | 'enterprise'
  subjectId: string
  name: string
}) => (
  <ConfirmAction
    action={declare}
    label={subjectKind === 'talent' ? '对人才回避…' : '对单位回避…'}
    title={`声明回避：${name}`}
    description={`声明后，您不能再办理涉及${name}的任何申报件，由其他人员办理；声明和事由记入审计，不能自行撤销。`}
    confirm="声明回避"
    size="sm"
    hidden={{ subjectKind, subjectId }}
    doneMessage="已声明回避"
  >
    <TextArea name="reason" label="回避事由" rows={2} hint="例如：近亲属、同学、曾任职" maxLength={300} />
  </ConfirmAction>
)
