'use client'
import Link from 'next/link'
import { useState } from 'react'
import { ResendCode } from '@/app/login/resend-code'
import { paths } from '@/app/paths'
import { EDUCATION_OPTIONS, DEGREE_OPTIONS } from '@/components/domain/register/options'
import { CheckboxField, SelectField, type Option } from '@/components/form/choice-field'
import { FormActions, FormSection } from '@/components/form/form-actions'
import { FormShell, type FormAction } from '@/components/form/form-shell'
import { SubmitButton } from '@/components/form/submit-button'
import { DateField, TextField } from '@/components/form/text-field'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Steps } from '@/components/ui/steps'
import { PersonSection, type Verified } from './person-section'

type Props = {
  townships: readonly Option[]
  requestCode: FormAction<{ phone: string }>
  register: FormAction<{ id: string; sessionId: string }>
  /** Whether messages can be read in the demo inbox. */
  hasInbox: boolean
  /** Who comes from 政务统一身份认证; null for everybody else. */
  verified: Verified | null
}

const STEPS = [{ label: '核实手机' }, { label: '填写信息' }]

/** Two steps: prove the phone, then say who you are. */
export function RegisterForm({ townships, requestCode, register, hasInbox, verified }: Props) {
  const [phone, setPhone] = useState<string | null>(null)
  return (
    <div className="space-y-5">
      <Steps steps={STEPS} current={phone === null ? 0 : 1} />
      {phone === null ? (
        <PhoneStep requestCode={requestCode} known={verified?.phone ?? ''} onSent={setPhone} />
      ) : (
        <>
          <Alert tone="good" live>
            验证码已发往 {phone}，5 分钟内有效。
            {hasInbox ? (
              <a href={paths.demoInbox(phone)} target="_blank" rel="noreferrer" className="link ml-1">
                在演示收件箱中查看
              </a>
            ) : null}
          </Alert>
          <FormShell
            action={register}
            label="人才登记"
            hidden={verified === null ? { phone } : { phone, ticket: verified.ticket }}
          >
            <PersonSection townships={townships} verified={verified} />
            <EducationSection />
            <CheckboxField
              name="hasAgreed"
              label="我已阅读并同意《个人信息处理告知》：所填信息用于人才登记和政策测算，由主管部门核验，加密保存，不向无关人员公开；可随时查询和申请更正。"
            />
            <FormActions>
              <SubmitButton block>提交登记</SubmitButton>
            </FormActions>
          </FormShell>
          <div className="flex flex-wrap items-center justify-between gap-2">
            <ResendCode action={requestCode} hidden={{ purpose: 'register', phone }} />
            <Button variant="quiet" onClick={() => setPhone(null)}>
              换个手机号码
            </Button>
          </div>
        </>
      )}
    </div>
  )
}

type PhoneProps = { requestCode: Props['requestCode']; known: string; onSent: (phone: string) => void }

const PhoneStep = ({ requestCode, known, onSent }: PhoneProps) => (
  <FormShell
    action={requestCode}
    label="核实手机"
    hidden={{ purpose: 'register' }}
    onDone={({ phone }) => onSent(phone)}
  >
    <TextField
      name="phone"
      type="tel"
      label="手机号码"
      hint="今后用它登录、接收通知"
      inputMode="tel"
      autoComplete="tel"
      maxLength={20}
      defaultValue={known}
    />
    <FormActions>
      <SubmitButton block>获取验证码</SubmitButton>
    </FormActions>
    <p className="text-sm text-ink-2">
      已经在人才库中？
      <Link href={paths.loginAs('talent')} className="link">
        直接登录
      </Link>
    </p>
  </FormShell>
)

const EducationSection = () => (
  <FormSection title="最高学历" note="可以以后再补；由教育部门核验，核验前标为“待核验”">
    <SelectField
      name="education/educationCode"
      label="学历"
      hint="结业、肄业不是毕业，请按证书选择"
      options={EDUCATION_OPTIONS}
      optional
    />
    <SelectField name="education/degreeCode" label="学位" options={DEGREE_OPTIONS} optional />
    <TextField name="education/schoolName" label="毕业院校" maxLength={100} optional />
    <DateField name="education/graduatedOn" label="毕业(结业)日期" optional />
  </FormSection>
)
