import { FormActions } from '@/components/form/form-actions'
import { FormShell } from '@/components/form/form-shell'
import { SelectField } from '@/components/form/choice-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea, TextField } from '@/components/form/text-field'
import { Panel } from '@/components/ui/panel'
import { newId } from '@/lib/platform/id'
import { objectionCode, objectToRow } from './actions'

type Props = { noticeId: string; rows: { value: string; label: string }[] }

/** 实名异议: a code to the objector's phone, then the objection itself. */
export function ObjectionForm({ noticeId, rows }: Props) {
  return (
    <Panel title="实名异议" note="核查期间，所涉一人的待遇暂缓，名单上其他人不受影响。结果将按您留下的电话答复。">
      <FormShell
        action={objectionCode}
        label="获取验证码"
        hidden={{ purpose: 'objection' }}
        doneMessage="验证码已发送，5 分钟内有效。"
      >
        <TextField name="phone" type="tel" label="手机号码" hint="用于核实身份和答复，不会公开" autoComplete="tel" />
        <FormActions>
          <SubmitButton variant="secondary">获取验证码</SubmitButton>
        </FormActions>
      </FormShell>
      <FormShell
        action={objectToRow}
        label="实名异议"
        requestId={newId()}
        hidden={{ noticeId: noticeId }}
        doneMessage="异议已收到。核查期间所涉待遇暂缓，我们将在 10 个工作日内答复。"
      >
        <SelectField name="rowId" label="对哪一项有异议" options={rows} placeholder="请选择" />
        <TextField name="name" label="您的姓名" autoComplete="name" />
        <TextField name="phone" type="tel" label="手机号码（与获取验证码的一致）" autoComplete="tel" />
        <TextField name="code" label="短信验证码" inputMode="numeric" autoComplete="one-time-code" maxLength={6} />
        <TextArea name="content" label="异议内容" hint="请写明事实和依据，至少 10 个字" rows={5} />
        <FormActions>
          <SubmitButton>提交异议</SubmitButton>
        </FormActions>
      </FormShell>
    </Panel>
  )
}
