import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { paths } from '@/app/paths'
import { FormActions } from '@/components/form/form-actions'
import { FormShell } from '@/components/form/form-shell'
import { MoneyField } from '@/components/form/money-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { LinkButton } from '@/components/ui/button'
import { formatYuan } from '@/components/ui/format-money'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { getFundOverview } from '@/lib/fund/queries/get-fund-overview'
import { subtractFen, toYuanText } from '@/lib/kernel/fen'
import { requireRole } from '@/lib/platform/session'
import { openYear } from '../actions'

export const metadata: Metadata = { title: '下达年度预算' }

export default async function OpenYearPage({ searchParams }: PageProps<'/office/fund/open'>) {
  const actor = await requireRole('treasurer')
  const [overview, query] = await Promise.all([getFundOverview(actor), searchParams])
  const year = overview?.years.find((one) => one.year === Number(query.year))
  if (!overview?.mayKeep || year?.status !== 'planned') notFound()
  const names = Object.fromEntries(year.subBudgets.map((one) => [`names/${one.category}`, one.name]))
  return (
    <>
      <PageHeader
        title={`下达 ${year.year} 年预算`}
        subtitle="每个科目填写财政下达的预算额。已预占和已承诺的部分必须装得下；下达后规划上限由预算代替。"
        breadcrumbs={[{ href: paths.fund(year.year), label: overview.fund.name }]}
      />
      <Panel className="max-w-2xl">
        <FormShell
          action={openYear}
          label="下达年度预算"
          hidden={{ fundId: overview.fund.id, year: String(year.year), ...names }}
        >
          <TextField name="documentNumber" label="预算批复文号" className="max-w-96" />
          {year.subBudgets.map((one) => (
            <MoneyField
              key={one.id}
              name={`totals/${one.category}`}
              label={one.name}
              hint={`规划上限 ¥${formatYuan(one.totalFen)}，已占用 ¥${formatYuan(subtractFen(one.totalFen, one.availableFen))}`}
              defaultValue={toYuanText(one.totalFen)}
            />
          ))}
          <FormActions>
            <SubmitButton>下达 {year.year} 年预算</SubmitButton>
            <LinkButton href={paths.fund(year.year)}>返回</LinkButton>
          </FormActions>
        </FormShell>
      </Panel>
    </>
  )
}
