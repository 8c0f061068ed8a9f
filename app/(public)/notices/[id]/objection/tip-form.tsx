import { FormActions } from '@/components/form/form-actions'
import { FormShell } from '@/components/form/form-shell'
import { SelectField } from '@/components/form/choice-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-field'
import { Panel } from '@/components/ui/panel'
import { newId } from '@/lib/platform/id'
import { tipOff } from './actions'

type Props = { noticeId: string; rows: { value: string; label: string }[] }

/** 线索: for whoever would rather not be named. */
export function TipForm({ noticeId, rows }: Props) {
  return (
    <Panel title="不愿实名？可以提供线索" note="线索会有专人核实，但不会因此暂缓发放，也无法向您答复。">
      <FormShell
        action={tipOff}
        label="提供线索"
        requestId={newId()}
        hidden={{ noticeId: noticeId }}
        doneMessage="线索已收到，谢谢您的监督。"
        resetOnDone
      >
        <SelectField name="rowId" label="涉及哪一项" options={rows} placeholder="不确定" optional />
        <TextArea name="content" label="线索内容" hint="至少 10 个字" rows={4} />
        <FormActions>
          <SubmitButton variant="secondary">提交线索</SubmitButton>
        </FormActions>
      </FormShell>
    </Panel>
  )
}
