'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { BankAccountTwice } from '@/components/form/bank-account-twice'
import { RadioGroupField } from '@/components/form/choice-field'
import { FormActions } from '@/components/form/form-actions'
import { FormShell, type FormAction } from '@/components/form/form-shell'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
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
  const [isNew, setIsNew] = useState(known.length === 0)
  const [warning, setWarning] = useState<string | null>(null)
  const done = (set: PayeeSet) => (set.warning === null ? router.push(nextHref) : setWarning(set.warning))
  return (
    <FormShell action={action} label="收款账户" hidden={{ applicationId }} onDone={done}>
      {known.length > 0 ? (
        <div onChange={(event) => setIsNew((event.target as HTMLInputElement).value === '')}>
          <RadioGroupField
            name="knownAccountId"
            label="用哪个账户"
            options={[...known, { value: '', label: '换一个账户' }]}
            defaultValue={chosen ?? known[0]?.value ?? ''}
          />
        </div>
      ) : null}
      {isNew ? (
        <>
          <TextField name="bankName" label="开户银行" hint="写到支行，例如 农业银行人民路支行" maxLength={60} />
          <BankAccountTwice name="account" hint="银行卡号或账号，12 至 21 位数字" />
        </>
      ) : null}
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
