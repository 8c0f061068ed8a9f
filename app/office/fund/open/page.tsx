import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { paths } from '@/app/paths'
import { FormActions } from '@/components/form/form-actions'
import { FormShell } from '@/components/form/form-shell'
import { MoneyField } from '@/components/form/money-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { LinkButton } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { getFundOverview } from '@/lib/fund/queries/get-fund-overview'
import { requireRole } from '@/lib/platform/session'
import { openYear } from '../actions'
import { budgetLines } from './budget-lines'

export const metadata: Metadata = { title: '下达年度预算' }

export default async function OpenYearPage({ searchParams }: PageProps<'/office/fund/open'>) {
  const actor = await requireRole('treasurer')
  const [overview, query] = await Promise.all([getFundOverview(actor), searchParams])
  const lines = overview?.mayKeep ? budgetLines(overview.years, Number(query.year)) : null
  if (!overview || !lines) notFound()
  const year = Number(query.year)
  const names = Object.fromEntries(lines.map((line) => [`names/${line.category}`, line.name]))
  return (
    <>
      <PageHeader
        title={`下达 ${year} 年预算`}
        subtitle="每个科目填写财政下达的全年预算额，没有安排的科目空着。已预占和已承诺的部分必须装得下；下达后规划上限由预算代替。"
        breadcrumbs={[{ href: paths.fund(year), label: overview.fund.name }]}
      />
      <Panel className="max-w-2xl">
        <FormShell
          action={openYear}
          label="下达年度预算"
          hidden={{ fundId: overview.fund.id, year: String(year), ...names }}
        >
          <TextField name="documentNumber" label="预算批复文号" className="max-w-96" />
          {lines.map((line) => (
            <MoneyField
              key={line.category}
              name={`totals/${line.category}`}
              label={line.name}
              hint={line.hint}
              defaultValue={line.total}
              optional={line.isOptional}
            />
          ))}
          <FormActions>
            <SubmitButton>下达 {year} 年预算</SubmitButton>
            <LinkButton href={paths.fund(year)}>返回</LinkButton>
          </FormActions>
        </FormShell>
      </Panel>
    </>
  )
}
