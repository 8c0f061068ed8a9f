import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { paths } from '@/app/paths'
import { DataTable } from '@/components/table/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { formatYuan } from '@/components/ui/format-money'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { Panel } from '@/components/ui/panel'
import { ACCOUNT_LABELS } from '@/lib/fund/labels'
import { mayReadFund } from '@/lib/fund/permission'
import { getFundOverview } from '@/lib/fund/queries/get-fund-overview'
import { listLedgerRows } from '@/lib/fund/queries/list-ledger-rows'
import { requireStaff } from '@/lib/platform/session'
import { describePayments } from '@/lib/subsidy/queries/describe-payments'
import { addressText } from '@/lib/desk-list/rules/address'
import { ListTools } from '@/app/office/_lists/list-tools'
import { AccountTabs } from '../_components/account-tabs'
import { ledgerColumns } from '../_components/ledger-columns'
import { BALANCE_KEYS, readLedgerQuery } from '../_components/ledger-query'

export const metadata: Metadata = { title: '资金明细账' }

export default async function LedgerPage({ searchParams }: PageProps<'/office/fund/ledger'>) {
  const actor = await requireStaff()
  const query = readLedgerQuery(await searchParams)
  if (!mayReadFund(actor) || !query) notFound()
  const overview = await getFundOverview(actor)
  const year = overview?.years.find(({ id }) => id === query.fundYearId)
  const subBudget = year?.subBudgets.find(({ id }) => id === query.subBudgetId)
  if (!overview || !year || (query.subBudgetId && !subBudget)) notFound()
  const { rows, next } = await listLedgerRows(actor, query)
  const paymentIds = rows.flatMap(({ paymentId }) => paymentId ?? [])
  const subjects = await describePayments(actor, paymentIds)
  const balance = (subBudget ?? year.totals)[BALANCE_KEYS[query.account]]
  const here = { year: year.id, ...(subBudget ? { sub: subBudget.id } : {}) }
  return (
    <>
      <PageHeader
        title={`${year.year} 年 · ${subBudget?.name ?? '全部科目'} · ${ACCOUNT_LABELS[query.account]}`}
        subtitle={`余额 ¥${formatYuan(balance)}，由下列各笔变动合计而成。`}
        breadcrumbs={[{ href: paths.fund(year.year), label: overview.fund.name }]}
      />
      <AccountTabs here={here} account={query.account} />
      <ListTools actor={actor} listKey="ledger" query={addressText({ ...here, account: query.account })} />
      <Panel flush className="mt-4">
        <DataTable
          caption="资金明细账，金额单位：元"
          rows={rows}
          columns={ledgerColumns(subjects)}
          rowKey={(row) => row.transactionId}
          empty={<EmptyState title="没有变动" why="这个账户在本年度还没有发生额。" />}
        />
      </Panel>
      <Pagination
        previous={query.after ? paths.fundLedger({ ...here, account: query.account }) : null}
        next={next ? paths.fundLedger({ ...here, account: query.account, after: next }) : null}
      />
    </>
  )
}
