import { RadioGroupField } from '@/components/form/choice-field'
import { ConfirmAction } from '@/components/form/confirm-action'
import { TextField } from '@/components/form/text-field'
import { QUALITY_VERDICT_LABELS } from '@/lib/application/labels'
import { QUALITY_VERDICTS } from '@/lib/application/model'
import { newId } from '@/lib/platform/id'
import { examine } from '../actions'

const VERDICTS = QUALITY_VERDICTS.map((value) => ({ value, label: QUALITY_VERDICT_LABELS[value] }))

/** The second look at one sampled approval: once. */
export const Examine = ({ decisionId }: { decisionId: string }) => (
  <ConfirmAction
    action={examine}
    label="复查…"
    size="sm"
    title="登记复查结果？"
    description="请先打开申报件，对照材料和测算重新看一遍。结果登记后不能修改；要改正申报件的，另按流程办理。"
    confirm="登记结果"
    hidden={{ decisionId }}
    requestId={newId()}
    doneMessage="已登记"
  >
    <RadioGroupField name="verdict" label="复查结果" options={VERDICTS} inline />
    <TextField name="note" label="问题说明" hint="有误的必填" optional />
  </ConfirmAction>
)
