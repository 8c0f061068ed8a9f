'use client'
import { useState } from 'react'
import { CheckboxGroupField, SelectField } from '@/components/form/choice-field'
import { FormActions } from '@/components/form/form-actions'
import { FormShell } from '@/components/form/form-shell'
import { SubmitButton } from '@/components/form/submit-button'
import { DateField, TextField } from '@/components/form/text-field'
import type { DelegationChoices } from '@/lib/account/queries/get-delegation-choices'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { delegate } from './actions'

/** Lends some roles from day to day. */
export function DelegateForm({ choices, today }: { choices: DelegationChoices; today: PlainDate }) {
  const [given, setGiven] = useState(0)
  const { principal, grants, deputies } = choices
  return (
    <FormShell
      key={given}
      action={delegate}
      label="委托代办"
      hidden={{ principalId: principal.id }}
      doneMessage="已委托，代办人下一次操作起生效"
      onDone={() => setGiven((count) => count + 1)}
    >
      <CheckboxGroupField
        name="grants[]"
        label="委托哪些岗位"
        optional={false}
        options={grants}
        defaultValue={grants.length === 1 ? grants.map(({ value }) => value) : []}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField name="deputyId" label="代办人" options={deputies} />
        <TextField name="reason" label="委托事由" placeholder="如：外出培训、年休假" maxLength={100} />
        <DateField name="validFrom" label="开始日期" defaultValue={today} min={today} />
        <DateField name="validTo" label="截止日期" min={today} hint="含当日，最长半年" />
      </div>
      <p className="text-ink-2">
        代办人和委托人视同一人：任一方办过的件，另一方不得再办其他环节；委托人须回避的，代办人同样回避。不能再转委托。
      </p>
      <FormActions>
        <SubmitButton>委托</SubmitButton>
      </FormActions>
    </FormShell>
  )
}
