import { paths } from '@/app/paths'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'

/** A county whose money is not here yet: no fund, or a fund without a year. Says who goes on, and where. */
export function NoFund({
  fund,
  thisYear,
  mayKeep,
}: {
  fund: { name: string } | null
  thisYear: number
  mayKeep: boolean
}) {
  const act =
    fund === null ? (
      <LinkButton variant="primary" href={paths.newFund()}>
        设立专项资金
      </LinkButton>
    ) : (
      <LinkButton variant="primary" href={paths.fundOpenYear(thisYear)}>
        下达 {thisYear} 年预算
      </LinkButton>
    )
  return (
    <>
      <PageHeader title={fund?.name ?? '资金'} />
      <EmptyState
        title={fund === null ? '还没有设立专项资金' : '还没有下达年度预算'}
        why={
          mayKeep
            ? `审定时要预占预算，到期时才能拨付。${fund === null ? '请先设立专项资金，再下达年度预算。' : '请下达年度预算。'}`
            : '专项资金和年度预算由财政人员设立后，审定时才能预占、到期时才能拨付。'
        }
        action={mayKeep ? act : null}
      />
    </>
  )
}
