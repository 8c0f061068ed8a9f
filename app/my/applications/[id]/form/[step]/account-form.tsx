'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { FormActions } from '@/components/form/form-actions'
import { FormShell, type FormAction } from '@/components/form/form-shell'
import { PayeeAccountFields } from '@/components/form/payee-account-fields'
import { SubmitButton } from '@/components/form/submit-button'
import { Alert } from '@/components/ui/alert'
import { LinkButton } from '@/components/ui/button'
import type { PayeeSet } from '@/lib/application/commands/set-payee-account'

type Props = {
  action: FormAction<PayeeSet>
  applicationId: string
  known: readonly { value: string; label: string }[]
  chosen: string | null
  nextHref: string
}

/** A known account, or a new one typed twice. A doubtful check digit is asked about, not refused. */
export function AccountForm({ action, applicationId, known, chosen, nextHref }: Props) {
  const router = useRouter()
  const [warning, setWarning] = useState<string | null>(null)
  const done = (set: PayeeSet) => (set.warning === null ? router.push(nextHref) : setWarning(set.warning))
  return (
    <FormShell action={action} label="收款账户" hidden={{ applicationId }} onDone={done}>
      <PayeeAccountFields known={known} chosen={chosen} />
      {warning === null ? null : (
        <Alert
          tone="attention"
          title="账户已保存，请再核对一遍账号"
          live
          action={<LinkButton href={nextHref}>核对无误，下一步</LinkButton>}
        >
          {warning}
        </Alert>
      )}
      <FormActions>
        <SubmitButton size="lg">{warning === null ? '下一步' : '改好了，重新保存'}</SubmitButton>
      </FormActions>
    </FormShell>
  )
}
