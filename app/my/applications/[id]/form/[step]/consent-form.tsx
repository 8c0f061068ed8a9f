import { CheckboxField } from '@/components/form/choice-field'
import { FormShell, type FormAction } from '@/components/form/form-shell'
import { SubmitButton } from '@/components/form/submit-button'
import { Panel } from '@/components/ui/panel'
import type { Submitted } from '@/lib/application/commands/submit-application'
import type { ApplicationForm } from '@/lib/application/queries/get-application-form'

type Props = { action: FormAction<Submitted>; form: ApplicationForm; requestId: string; isReady: boolean }

/** The texts to read and agree to, each with its own box, and the button that files the case. */
export function ConsentForm({ action, form, requestId, isReady }: Props) {
  return (
    <Panel title="承诺与提交">
      <FormShell
        action={action}
        label="承诺与提交"
        requestId={requestId}
        hidden={{ applicationId: form.id, versionId: form.item.versionId }}
      >
        {form.consents.map(({ kind, title, version, text, label }) => (
          <section key={kind} className="border-b border-line pb-4">
            <h3 className="font-medium">{title}</h3>
            <p className="my-1 max-h-56 overflow-y-auto whitespace-pre-line text-ink-2" tabIndex={0}>
              {text}
            </p>
            <CheckboxField name={`consents/${kind}`} value="yes" label={`${label}（${version}）`} />
          </section>
        ))}
        <SubmitButton block size="lg" disabled={!isReady}>
          提交申请
        </SubmitButton>
        {isReady ? null : <p className="text-ink-2">把上面缺的补上，就可以提交。</p>}
      </FormShell>
    </Panel>
  )
}
