import { Alert } from '@/components/ui/alert'
import type { ApplicationForm } from '@/lib/application/queries/get-application-form'
import { paperAnchor } from '@/lib/application/rules/form-steps'
import { formHref } from './form-href'

/** What was asked to be put right, each leading to where it is. Nothing in a draft. */
export function ReturnNotice({ form }: { form: ApplicationForm }) {
  if (form.status !== 'returned') return null
  const asked = form.asked
    .filter(({ returned }) => returned !== null)
    .map(({ label, returned }) => ({ label, returned, step: 'answers' }))
  const papers = form.materials
    .filter(({ returned }) => returned !== null)
    .map(({ code, name, returned }) => ({ label: name, returned, step: `materials#${paperAnchor(code)}` }))
  const account = form.payee?.returned ? [{ label: '收款账户', returned: form.payee.returned, step: 'account' }] : []
  return (
    <Alert tone="attention" title="请改好下面几处，其他内容不用动">
      <ul className="space-y-1">
        {[...asked, ...papers, ...account].map(({ label, returned, step }) => (
          <li key={label}>
            <a className="link" href={formHref(form, step)}>
              {label}
            </a>
            ：{returned}
          </li>
        ))}
      </ul>
    </Alert>
  )
}
