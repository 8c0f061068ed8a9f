import { ChevronLeft } from 'lucide-react'
import { LinkButton } from '@/components/ui/button'
import { Moment } from '@/components/ui/day'
import type { ApplicationForm } from '@/lib/application/queries/get-application-form'
import type { FormStep } from '@/lib/application/rules/form-steps'
import { formHref } from './form-href'

/** Steps that are pages to read or to add to: their "next" is a link, since nothing is sent. */
const LINKED: readonly FormStep[] = ['check', 'materials']

/**
 * Back, and on where the step itself has no button; in a returned case also straight to sending, since only what was
 * returned is open. And when everything was last saved.
 */
export function Ways({ form, step }: { form: ApplicationForm; step: FormStep }) {
  const index = form.steps.indexOf(step)
  const [previous, following] = [form.steps[index - 1], form.steps[index + 1]]
  const isReadOnly = LINKED.includes(step) || (step === 'account' && form.payee?.isOpen === false)
  const mayHurry = form.status === 'returned' && isReadOnly
  return (
    <div className="space-y-2" data-print="hide">
      <div className="flex items-center justify-between gap-3">
        {previous ? (
          <LinkButton href={formHref(form, previous)} size="lg" icon={<ChevronLeft aria-hidden />}>
            上一步
          </LinkButton>
        ) : (
          <span />
        )}
        <div className="flex flex-wrap justify-end gap-3">
          {isReadOnly && following && !(mayHurry && following === 'send') ? (
            <LinkButton variant={mayHurry ? 'secondary' : 'primary'} size="lg" href={formHref(form, following)}>
              下一步
            </LinkButton>
          ) : null}
          {mayHurry ? (
            <LinkButton variant="primary" size="lg" href={formHref(form, 'send')}>
              改好了，去提交
            </LinkButton>
          ) : null}
        </div>
      </div>
      <p className="text-sm text-ink-2">
        <Moment value={form.savedAt} short /> 已保存，关掉页面也不会丢
      </p>
    </div>
  )
}
