'use client'
import { useState } from 'react'
import { type OptionGroup, SelectField } from '@/components/form/choice-field'
import { FormActions } from '@/components/form/form-actions'
import { FormShell, type FormAction } from '@/components/form/form-shell'
import { SubmitButton } from '@/components/form/submit-button'
import { DateField } from '@/components/form/text-field'
import { ROLE_HINTS, ROLE_LABELS, UNIT_KIND_LABELS } from '@/lib/account/labels'
import { UNIT_KINDS, type Unit } from '@/lib/account/model'
import { mayBeHeldAt } from '@/lib/account/rules/scope-of-role'
import { needsSecondPerson } from '@/lib/account/rules/second-person-roles'
import { ROLES, type Role } from '@/lib/kernel/actor'
import type { PlainDate } from '@/lib/kernel/plain-date'

type Props<T, U> = {
  action: FormAction<T>
  /** For roles that a second person has to confirm. */
  ask: FormAction<U>
  accountId: string
  units: readonly Unit[]
  today: PlainDate
}

/** Gives a role at a unit, with dates, or asks for it. Offers what fits; the command decides. */
export function GrantRoleForm<T, U>({ action, ask, accountId, units, today }: Props<T, U>) {
  const [given, setGiven] = useState(0)
  const [chosen, setChosen] = useState<Role | null>(null)
  const roles = ROLES.filter((role) => units.some((unit) => mayBeHeldAt(role, unit)))
  const isAsked = chosen !== null && needsSecondPerson(chosen)
  const fitting = chosen === null ? units : units.filter((unit) => mayBeHeldAt(chosen, unit))
  return (
    <FormShell<T | U>
      key={given}
      action={(isAsked ? ask : action) as FormAction<T | U>}
      label="授予角色"
      hidden={{ accountId }}
      doneMessage={isAsked ? '已提交，等待第二人确认' : '角色已授予'}
      onDone={() => {
        setGiven((count) => count + 1)
        setChosen(null)
      }}
    >
      <div
        className="grid gap-4 sm:grid-cols-2"
        onChange={({ target }) => {
          if (target instanceof HTMLSelectElement && target.name === 'role')
            setChosen(roles.find((role) => role === target.value) ?? null)
        }}
      >
        <SelectField
          name="role"
          label="角色"
          options={roles.map((role) => ({ value: role, label: `${ROLE_LABELS[role]}：${ROLE_HINTS[role]}` }))}
        />
        <SelectField name="unitCode" label="机构" options={groupsOf(fitting)} />
        <DateField name="validFrom" label="开始日期" defaultValue={today} />
        <DateField name="validTo" label="截止日期" min={today} optional hint="不填为长期有效" />
      </div>
      {isAsked ? (
        <p className="text-ink-2">
          {ROLE_LABELS[chosen]}须由第二人确认：提交后由另一名安全管理员或县级领导在“双人确认”中确认，确认前没有权限；7
          天没有确认的自动失效。
        </p>
      ) : null}
      <FormActions>
        <SubmitButton>{isAsked ? '提交确认' : '授予角色'}</SubmitButton>
      </FormActions>
    </FormShell>
  )
}

/** Units by kind, villages under their townships: a county has hundreds of them, some of one name. */
function groupsOf(units: readonly Unit[]): OptionGroup[] {
  const options = (some: readonly Unit[]) => some.map(({ code, name }) => ({ value: code, label: name }))
  const villages = Map.groupBy(
    units.filter(({ kind }) => kind === 'village'),
    ({ parentCode }) => parentCode,
  )
  return [
    ...UNIT_KINDS.filter((kind) => kind !== 'village').map((kind) => ({
      label: UNIT_KIND_LABELS[kind],
      options: options(units.filter((unit) => unit.kind === kind)),
    })),
    ...units.flatMap(({ code, name }) => {
      const own = villages.get(code)
      return own === undefined ? [] : [{ label: `${name}的村（社区）`, options: options(own) }]
    }),
  ].filter((group) => group.options.length > 0)
}
