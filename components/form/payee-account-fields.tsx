'use client'
import { useState } from 'react'
import { BankAccountTwice } from './bank-account-twice'
import { RadioGroupField } from './choice-field'
import { TextField } from './text-field'

type Props = { known: readonly { value: string; label: string }[]; chosen?: string | null }

/** One of the payee's known accounts, or a new one typed twice. */
export function PayeeAccountFields({ known, chosen = null }: Props) {
  const [isNew, setIsNew] = useState(known.length === 0)
  return (
    <>
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
    </>
  )
}
