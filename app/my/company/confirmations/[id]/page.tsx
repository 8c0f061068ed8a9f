import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { paths } from '@/app/paths'
import { Alert } from '@/components/ui/alert'
import { Day, DueDay } from '@/components/ui/day'
import { DescriptionList } from '@/components/ui/description-list'
import { Money } from '@/components/ui/money'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { getConfirmation } from '@/lib/application/queries/get-confirmation'
import { dateIn } from '@/lib/kernel/plain-date'
import { businessNow } from '@/lib/platform/clock'
import { requireApplicant } from '@/lib/platform/session'
import { Word } from './word'

export const metadata: Metadata = { title: '确认任职' }

export default async function ConfirmationPage({ params }: PageProps<'/my/company/confirmations/[id]'>) {
  const actor = await requireApplicant()
  const view = await getConfirmation(actor, (await params).id, await businessNow())
  if (!view) notFound()
  const { talentName, title, number, documentNumber, submittedAt, dueOn, today, employerShareFen } = view
  return (
    <>
      <PageHeader
        title={`${talentName}申请${title}`}
        subtitle={`${number} · ${documentNumber}`}
        breadcrumbs={[{ href: paths.myCompany(), label: '本单位' }]}
      />
      <div className="space-y-4">
        <Panel title="请核对这位职工的任职情况">
          <DescriptionList
            columns={1}
            items={[
              { term: '姓名', value: talentName },
              { term: '提交', value: submittedAt && <Day value={dateIn(submittedAt)} /> },
              { term: '请于此日前', value: <DueDay value={dueOn} today={today} closed={!view.mayConfirm} /> },
              ...(employerShareFen === null
                ? []
                : [{ term: '其中单位承担', value: <Money amount={employerShareFen} /> }]),
              ...view.employment.map(({ label, value, source }) => ({
                term: label,
                value,
                ...(value === null ? {} : { source }),
              })),
            ]}
          />
          <p className="mt-3 text-ink-2">本人的住房、家庭和银行账户等信息与任职无关，不在此显示。</p>
        </Panel>
        {view.mayConfirm ? <Word view={view} /> : <Alert tone="neutral" title="这件申请已经不需要本单位确认" />}
      </div>
    </>
  )
}
