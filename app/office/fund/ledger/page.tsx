import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { paths } from '@/app/paths'
import { DataTable } from '@/components/table/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { Panel } from '@/components/ui/panel'
import { mayReadFund, mayReadStatement } from '@/lib/fund/permission'
import { getFundYear } from '@/lib/fund/queries/get-fund-year'
import { listLedgerRows, sumLedger } from '@/lib/fund/queries/list-ledger-rows'
import { requireStaff } from '@/lib/platform/session'
import { describePayments } from '@/lib/subsidy/queries/describe-payments'
import { addressText } from '@/lib/desk-list/rules/address'
import { ListTools } from '@/app/office/_lists/list-tools'
import { AccountTabs } from '../_components/account-tabs'
import { ledgerColumns } from '../_components/ledger-columns'
import { ledgerHeading } from '../_components/ledger-heading'
import { addressOf, isPart, readLedgerQuery } from '../_components/ledger-query'

export const metadata: Metadata = { title: '资金明细账' }

export default async function LedgerPage({ searchParams }: PageProps<'/office/fund/ledger'>) {
  const actor = await requireStaff()
  const query = readLedgerQuery(await searchParams)
  if (!mayReadStatement(actor) || !query) notFound()
  const year = await getFundYear(actor, query.fundYearId)
  const subBudget = year?.subBudgets.find(({ id }) => id === query.subBudgetId)
  if (!year || (query.subBudgetId && !subBudget)) notFound()
  const [{ rows, next }, sum] = await Promise.all([listLedgerRows(actor, query), sumLedger(actor, query)])
  const subjects = await describePayments(
    actor,
    rows.flatMap(({ paymentId }) => paymentId ?? []),
  )
  const isDesk = mayReadFund(actor)
  const here = { year: year.id, ...(subBudget ? { sub: subBudget.id } : {}) }
  const address = addressOf(query)
  return (
    <>
      <PageHeader {...ledgerHeading({ query, year, subBudget, sum, isDesk })} />
      {isPart(query) ? null : <AccountTabs here={here} book={query.book} />}
      {isDesk ? <ListTools actor={actor} listKey="ledger" query={addressText(address)} /> : null}
      <Panel flush className="mt-4">
        <DataTable
          caption="资金明细账，金额单位：元"
          rows={rows}
          columns={ledgerColumns(subjects, isDesk)}
          rowKey={(row) => row.transactionId}
          empty={<EmptyState title="没有变动" why="在这个范围内没有发生额。" />}
        />
      </Panel>
      <Pagination
        previous={query.after ? paths.fundLedger(address) : null}
        next={next ? paths.fundLedger({ ...address, after: next }) : null}
      />
    </>
  )
}
