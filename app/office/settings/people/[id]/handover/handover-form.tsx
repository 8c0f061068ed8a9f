'use client'
import { SelectField } from '@/components/form/choice-field'
import { FormActions } from '@/components/form/form-actions'
import { FormShell } from '@/components/form/form-shell'
import { SubmitButton } from '@/components/form/submit-button'
import { DateField, TextField } from '@/components/form/text-field'
import { Alert } from '@/components/ui/alert'
import type { HandoverPlan, PlannedRole } from '@/lib/staffing/queries/get-handover-plan'
import { handOver } from './actions'

/** Role by role: how much waits, who else could go on, and who takes it. */
export function HandoverForm({ plan, requestId }: { plan: HandoverPlan; requestId: string }) {
  return (
    <FormShell action={handOver} label="工作交接" hidden={{ accountId: plan.leaver.id }} requestId={requestId}>
      {plan.roles.map((role) => (
        <RoleTaker key={role.key} role={role} successors={plan.successors} />
      ))}
      <Own plan={plan} />
      <div className="grid gap-4 sm:grid-cols-2">
        <DateField
          name="lastDay"
          label="最后工作日"
          optional
          min={plan.today}
          hint="含当日，之后岗位自动收回；不填为现在就收回，本人的登录随即退出"
        />
        <TextField name="reason" label="交接原因" placeholder="如：调往县林业局、退休" maxLength={100} />
      </div>
      <Alert tone="neutral" title="提交后一次办完">
        接手人从今天起有上述岗位；离任人委托他人和受托代办的立即终止；逐件列入交接清单。接手人办过其他环节、须回避的件会在清单里注明。停用账号请由系统管理员另行办理。
      </Alert>
      <FormActions>
        <SubmitButton>办理交接</SubmitButton>
      </FormActions>
    </FormShell>
  )
}

function RoleTaker({ role, successors }: { role: PlannedRole; successors: HandoverPlan['successors'] }) {
  const { key, title, others, waiting } = role
  const shared = others.length > 0
  return (
    <fieldset className="border-b border-line pb-4">
      <legend className="font-medium">{title}</legend>
      <p className="mb-2 text-ink-2">
        {waiting.length > 0 ? waiting.join('，') : '没有在办的件'}。
        {shared ? `同岗位还有${others.join('、')}。` : '没有其他人在这个岗位上，必须指定接手人。'}
      </p>
      <SelectField
        name={`successors/${key}`}
        label="接手人"
        options={successors}
        optional={shared}
        placeholder={shared ? `不另指定，由${others.join('、')}继续办理` : '请选择'}
        className="max-w-xl"
      />
    </fieldset>
  )
}

const Own = ({ plan: { imports, openings } }: { plan: HandoverPlan }) =>
  imports + openings === 0 ? null : (
    <p className="text-ink-2">
      本人名下还有：
      {[
        ...(imports > 0 ? [`未完成的导入 ${imports} 批（交给接手经办、审核岗位的人）`] : []),
        ...(openings > 0 ? [`未提交的期初批次 ${openings} 个（交给接手财政、审核岗位的人）`] : []),
      ].join('；')}
      。
    </p>
  )
