'use client'
import { useState } from 'react'
import { SelectField } from '@/components/form/choice-field'
import { FormActions } from '@/components/form/form-actions'
import { FormShell, type FormAction } from '@/components/form/form-shell'
import { SubmitButton } from '@/components/form/submit-button'
import { DateField } from '@/components/form/text-field'
import { ROLE_HINTS, ROLE_LABELS, UNIT_KIND_LABELS } from '@/lib/account/labels'
import { UNIT_KINDS, type Unit } from '@/lib/account/model'
import { mayBeHeldAt } from '@/lib/account/rules/scope-of-role'
import { ROLES } from '@/lib/kernel/actor'
import type { PlainDate } from '@/lib/kernel/plain-date'

type Props<T> = { action: FormAction<T>; accountId: string; units: readonly Unit[]; today: PlainDate }

/** Gives a role at a unit, with dates. Offers what fits; the command decides. */
export function GrantRoleForm<T>({ action, accountId, units, today }: Props<T>) {
  const [given, setGiven] = useState(0)
  const roles = ROLES.filter((role) => units.some((unit) => mayBeHeldAt(role, unit)))
  const groups = UNIT_KINDS.map((kind) => ({
    label: UNIT_KIND_LABELS[kind],
    options: units.filter((unit) => unit.kind === kind).map((unit) => ({ value: unit.code, label: unit.name })),
  })).filter((group) => group.options.length > 0)
  return (
    <FormShell
      key={given}
      action={action}
      label="授予角色"
      hidden={{ accountId }}
      doneMessage="角色已授予"
      onDone={() => setGiven((count) => count + 1)}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          name="role"
          label="角色"
          options={roles.map((role) => ({ value: role, label: `${ROLE_LABELS[role]}：${ROLE_HINTS[role]}` }))}
        />
        <SelectField name="unitCode" label="机构" options={groups} />
        <DateField name="validFrom" label="开始日期" defaultValue={today} />
        <DateField name="validTo" label="截止日期" min={today} optional hint="不填为长期有效" />
      </div>
      <FormActions>
        <SubmitButton>授予角色</SubmitButton>
      </FormActions>
    </FormShell>
  )
}
