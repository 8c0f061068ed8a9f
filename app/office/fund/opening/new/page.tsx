import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { paths } from '@/app/paths'
import { SelectField } from '@/components/form/choice-field'
import { FormActions } from '@/components/form/form-actions'
import { FormShell } from '@/components/form/form-shell'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { LinkButton } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { getFundOverview } from '@/lib/fund/queries/get-fund-overview'
import { mayHandleOpening } from '@/lib/opening-balance/permission'
import { newId } from '@/lib/platform/id'
import { requireStaff } from '@/lib/platform/session'
import { create } from '../actions'

export const metadata: Metadata = { title: '新建期初批次' }

export default async function NewOpeningBatchPage() {
  const actor = await requireStaff()
  const overview = await getFundOverview(actor)
  if (mayHandleOpening(actor) || !overview) notFound()
  return (
    <>
      <PageHeader
        title="新建期初批次"
        subtitle="一份来源文件（台账、批复、拨款凭证汇总）编一个批次。建好后上传表格或逐条录入。"
        breadcrumbs={[{ href: paths.openingBatches(), label: '期初待遇' }]}
      />
      <Panel className="max-w-2xl">
        <FormShell action={create} label="新建期初批次" requestId={newId()}>
          <SelectField
            name="fundId"
            label="专项资金"
            options={overview.funds.map(({ id, name }) => ({ value: id, label: name }))}
            defaultValue={overview.fund.id}
            className="max-w-96"
          />
          <TextField name="title" label="批次名称" hint="如：2023—2025 年租房补贴发放" maxLength={60} />
          <TextField
            name="documentNumber"
            label="来源文件文号"
            hint="记载这些款项的文件，如 财社〔2025〕88号；没有文号的写文件名称"
            maxLength={60}
            className="max-w-96"
          />
          <FormActions>
            <SubmitButton>新建批次</SubmitButton>
            <LinkButton href={paths.openingBatches()}>返回</LinkButton>
          </FormActions>
        </FormShell>
      </Panel>
    </>
  )
}
