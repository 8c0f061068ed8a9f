'use client'
import { useRouter } from 'next/navigation'
import { changeUnitAction } from '@/app/office/settings/units/actions'
import { paths } from '@/app/paths'
import { CheckboxField } from '@/components/form/choice-field'
import { FormActions } from '@/components/form/form-actions'
import { FormShell } from '@/components/form/form-shell'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { LinkButton } from '@/components/ui/button'
import type { Unit } from '@/lib/account/model'

/** 修改机构: the names, and for a department how far it sees. */
export function ChangeUnitForm({ unit }: { unit: Unit & { seen: string } }) {
  const router = useRouter()
  return (
    <FormShell
      action={changeUnitAction}
      label="修改机构"
      hidden={{ code: unit.code, seen: unit.seen }}
      doneMessage="机构已修改"
      onDone={() => router.push(paths.settingsUnits())}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField name="name" label="名称" maxLength={40} defaultValue={unit.name} />
        <TextField name="shortName" label="简称" maxLength={12} defaultValue={unit.shortName} />
      </div>
      {unit.kind === 'department' ? (
        <CheckboxField
          name="isCountyWide"
          label="看全县的人和事（组织部、人才办、财政局等牵头和管钱的部门勾选）"
          defaultChecked={unit.isCountyWide}
        />
      ) : null}
      <FormActions>
        <SubmitButton>保存</SubmitButton>
        <LinkButton href={paths.settingsUnits()}>返回</LinkButton>
      </FormActions>
    </FormShell>
  )
}
