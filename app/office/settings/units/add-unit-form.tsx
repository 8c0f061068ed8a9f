'use client'
import { useState } from 'react'
import { CheckboxField, RadioGroupField, SelectField } from '@/components/form/choice-field'
import { FormActions } from '@/components/form/form-actions'
import { FormShell, type FormAction } from '@/components/form/form-shell'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { UNIT_KIND_LABELS } from '@/lib/account/labels'
import type { Unit, UnitKind } from '@/lib/account/model'
import { mayStandUnder } from '@/lib/account/rules/unit-problem'

const KINDS = ['department', 'township', 'village'] as const
const OPTIONS = KINDS.map((kind) => ({ value: kind, label: UNIT_KIND_LABELS[kind] }))

/** 增设机构. Under what a unit may stand follows from its kind: where that leaves one, it is chosen already. */
export function AddUnitForm<T>({ action, parents }: { action: FormAction<T>; parents: readonly Unit[] }) {
  const [kind, setKind] = useState<UnitKind | null>(null)
  const fitting = kind === null ? parents : parents.filter((parent) => mayStandUnder(kind, parent.kind))
  const [only, ...others] = fitting
  return (
    <FormShell action={action} label="增设机构" doneMessage="机构已增设" resetOnDone>
      <div
        onChange={({ target }) => {
          if (target instanceof HTMLInputElement) setKind(KINDS.find((one) => one === target.value) ?? null)
        }}
      >
        <RadioGroupField name="kind" label="类型" options={OPTIONS} inline />
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          key={kind}
          name="parentCode"
          label="上级机构"
          hint="部门和乡镇的上级是县，村的上级是乡镇"
          defaultValue={only && others.length === 0 ? only.code : ''}
          options={fitting.map((unit) => ({ value: unit.code, label: unit.name }))}
        />
        <TextField name="code" label="代码" hint="乡镇 9 位、村 12 位区划代码，部门 2 至 8 个大写字母" maxLength={12} />
        <TextField name="name" label="名称" maxLength={40} />
        <TextField name="shortName" label="简称" maxLength={12} />
      </div>
      <CheckboxField
        name="isCountyWide"
        label="看全县的人和事（只用于部门：组织部、人才办、财政局等牵头和管钱的部门勾选）"
      />
      <FormActions>
        <SubmitButton>增设机构</SubmitButton>
      </FormActions>
    </FormShell>
  )
}
