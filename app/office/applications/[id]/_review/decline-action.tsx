import { keep } from '@/app/_kept/actions'
import { ConfirmAction } from '@/components/form/confirm-action'
import { SelectField } from '@/components/form/choice-field'
import { TextArea } from '@/components/form/text-field'
import type { CaseForReview } from '@/lib/application/queries/get-application-for-review'
import { refusalReasons } from '@/lib/application/rules/refusal-reasons'
import type { Signing } from '@/lib/application/rules/review-standing'
import { decline } from '../actions'
import { OfflineFields } from './offline-fields'

/** 不予通过: the clause and the reasons, begun with what the assessment found not met. */
export function DeclineAction({ view, signing }: { view: CaseForReview; signing: Signing }) {
  const reasons = refusalReasons(view.assessment.shown.findings)
  return (
    <ConfirmAction
      action={decline}
      label="不予通过…"
      title={`对 ${view.number} 不予通过？`}
      description={`${view.names.beneficiary}的${view.item.title}将在“${signing.stepName}”环节办结为不予通过，理由和条款短信告知申报人；申报人可在 10 个工作日内申请复核，由他人办理。`}
      confirm="不予通过"
      shortcut="d"
      variant="danger"
      keeping={{ form: `decline:${view.id}`, action: keep }}
      hidden={{ applicationId: view.id, version: String(view.version) }}
      doneMessage="已办结为不予通过"
    >
      {signing.isOffline ? <OfflineFields view={view} /> : null}
      <SelectField
        name="clause"
        label="依据条款"
        options={clauseOptions(view)}
        defaultValue={reasons[0]?.clause ?? ''}
      />
      <TextArea
        name="opinion"
        label="不予通过的理由"
        rows={4}
        defaultValue={reasons.map(({ text }) => text).join('；')}
        maxLength={1000}
      />
    </ConfirmAction>
  )
}

/** Clauses the assessment tested first, then the rest of the document. */
function clauseOptions({ assessment, clauses }: CaseForReview) {
  const tested = assessment.shown.findings.map(({ clause }) => clause)
  const all = [...new Set([...tested, ...Object.keys(clauses)])]
  return all.map((clause) => ({ value: clause, label: `${clause} ${shorten(clauses[clause] ?? '')}`.trim() }))
}

const shorten = (text: string): string => (text.length > 24 ? `${text.slice(0, 24)}…` : text)
