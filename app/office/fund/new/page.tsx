import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { paths } from '@/app/paths'
import { FormActions } from '@/components/form/form-actions'
import { FormShell } from '@/components/form/form-shell'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { LinkButton } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { mayKeepFund } from '@/lib/fund/permission'
import { requireRole } from '@/lib/platform/session'
import { open } from '../actions'

export const metadata: Metadata = { title: '设立专项资金' }

export default async function NewFundPage() {
  const actor = await requireRole('treasurer')
  if (mayKeepFund(actor) !== null) notFound()
  return (
    <>
      <PageHeader
        title="设立专项资金"
        subtitle="各项补贴从这里支出。设立以后再下达年度预算；名称和付款账户设立后不能修改，请核对清楚。"
        breadcrumbs={[{ href: paths.fund(), label: '资金' }]}
      />
      <Panel className="max-w-2xl">
        <FormShell action={open} label="设立专项资金">
          <TextField name="name" label="资金名称" hint="如 人才发展专项资金" maxLength={60} />
          <TextField name="code" label="资金代码" hint="自定的简短代码，如 RCZX" maxLength={20} className="max-w-64" />
          <TextField name="payerName" label="付款户名" hint="写进银行代发文件，须与开户信息一致" maxLength={60} />
          <TextField name="payerBankName" label="付款开户行" maxLength={60} />
          <TextField name="payerAccount" label="付款账号" inputMode="numeric" maxLength={40} className="max-w-96" />
          <FormActions>
            <SubmitButton>设立专项资金</SubmitButton>
            <LinkButton href={paths.fund()}>返回</LinkButton>
          </FormActions>
        </FormShell>
      </Panel>
    </>
  )
}
