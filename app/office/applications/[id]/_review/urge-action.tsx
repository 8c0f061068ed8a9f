import { ConfirmAction } from '@/components/form/confirm-action'
import { TextArea } from '@/components/form/text-field'
import type { CaseForReview } from '@/lib/application/queries/get-application-for-review'
import { urge } from '../actions'

/** 催办 by hand, for leaders and 人才办. */
export function UrgeAction({ view }: { view: CaseForReview }) {
  if (!view.standing.mayUrge) return null
  return (
    <ConfirmAction
      action={urge}
      label="催办…"
      title={`催办 ${view.number}`}
      description="承办人会在消息里看到催办事由；催办记入办理过程，申报人也能看到。同一件一天只能催办一次。"
      confirm="发出催办"
      hidden={{ applicationId: view.id }}
      doneMessage="已催办"
    >
      <TextArea name="words" label="催办事由" rows={2} hint="例如：企业落户在即，请本周内办结" maxLength={200} />
    </ConfirmAction>
  )
}
