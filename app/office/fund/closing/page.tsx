import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { paths } from '@/app/paths'
import { Alert } from '@/components/ui/alert'
import { PageHeader } from '@/components/ui/page-header'
import { getFundYear } from '@/lib/fund/queries/get-fund-year'
import { isId } from '@/lib/kernel/id'
import { businessNow } from '@/lib/platform/clock'
import { requireStaff } from '@/lib/platform/session'
import { getYearClosing } from '@/lib/subsidy/queries/get-year-closing'
import { ClosingForm } from './_components/closing-form'
import { ClosingLines } from './_components/closing-lines'
import { NextAct } from './_components/next-act'
import { WhatGoesOn } from './_components/what-goes-on'

export const metadata: Metadata = { title: '年终结转' }

export default async function YearClosingPage({ searchParams }: PageProps<'/office/fund/closing'>) {
  const actor = await requireStaff()
  const { year: id } = await searchParams
  if (typeof id !== 'string' || !isId(id)) notFound()
  const [view, year] = await Promise.all([getYearClosing(actor, id, await businessNow()), getFundYear(actor, id)])
  if (!view || !year) notFound()
  const { hindrances, open, posted, mayAct } = view
  const names = new Map(year.subBudgets.map((one) => [one.id, one.name]))
  return (
    <>
      <PageHeader
        title={`${view.year} 年终结转`}
        subtitle={`可用余额按领导小组的决定结转、交回或注销；预占和承诺随申报件、待拨付款转入 ${view.year + 1} 年，以后年度的承诺不变。`}
        breadcrumbs={[{ href: paths.fund(view.year), label: year.fundName }]}
      />
      <div className="space-y-4">
        {hindrances.map((text) => (
          <Alert key={text} tone="attention" title={text} />
        ))}
        {open ? (
          <ClosingLines closing={open} names={names}>
            {mayAct ? <NextAct view={view} closing={open} /> : null}
          </ClosingLines>
        ) : (
          <WhatGoesOn view={view} />
        )}
        {!open && mayAct && hindrances.length === 0 ? <ClosingForm view={view} /> : null}
        {posted.map((closing) => (
          <ClosingLines key={closing.id} closing={closing} names={names} />
        ))}
      </div>
    </>
  )
}
