import { FormShell, type FormAction } from '@/components/form/form-shell'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-field'
import { Panel } from '@/components/ui/panel'

type Props<T> = { action: FormAction<T>; applicationId: string; requestId: string }

/** Sends a corrected case back to where it was, or to the first desk when the sum has changed. */
export const SendAgainForm = <T,>({ action, applicationId, requestId }: Props<T>) => (
  <Panel title="重新提交">
    <FormShell action={action} label="重新提交" requestId={requestId} hidden={{ applicationId }}>
      <TextArea name="note" label="补正说明" hint="改了什么，想告诉经办人什么" optional rows={3} />
      <SubmitButton block size="lg">
        重新提交
      </SubmitButton>
      <p className="text-ink-2">改动影响金额或结论的，会从受理环节重新办理；否则由退回的环节接着办。</p>
    </FormShell>
  </Panel>
)
