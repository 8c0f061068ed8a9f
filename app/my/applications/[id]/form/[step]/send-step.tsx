import { Alert } from '@/components/ui/alert'
import type { ApplicationForm } from '@/lib/application/queries/get-application-form'
import { newId } from '@/lib/platform/id'
import { OutlookPanel } from '../../../../_case/outlook-panel'
import { send, sendAgain } from './actions'
import { ConsentForm } from './consent-form'
import { formHref } from './form-href'
import { SendAgainForm } from './send-again-form'

/** The last look: what still keeps it from being sent, what it comes to, what is promised. */
export function SendStep({ form }: { form: ApplicationForm }) {
  const { problems, outlook } = form
  return (
    <>
      <Problems form={form} />
      <OutlookPanel outlook={outlook} />
      {form.status === 'returned' ? (
        <SendAgainForm action={sendAgain} applicationId={form.id} requestId={newId()} />
      ) : (
        <ConsentForm action={send} form={form} requestId={newId()} isReady={problems.length === 0} />
      )}
    </>
  )
}

function Problems({ form }: { form: ApplicationForm }) {
  const { problems } = form
  if (problems.length === 0) return <Alert tone="good" title="已填好，可以提交" />
  return (
    <Alert tone="attention" title={`还差 ${problems.length} 处，补上才能提交`}>
      <ul className="space-y-1">
        {problems.map(({ path, message, step }) => (
          <li key={path}>
            <a className="link" href={formHref(form, step)}>
              {message}
            </a>
          </li>
        ))}
      </ul>
    </Alert>
  )
}
