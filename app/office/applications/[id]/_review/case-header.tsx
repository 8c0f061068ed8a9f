import { paths } from '@/app/paths'
import { ApplicationStatusMark } from '@/components/domain/application-status-mark'
import { Moment } from '@/components/ui/day'
import { PageHeader } from '@/components/ui/page-header'
import type { CaseForReview } from '@/lib/application/queries/get-application-for-review'
import { CaseActions } from './next-panel'

/** What the case is, under which version of which document, and what can be done with it. */
export function CaseHeader({ view }: { view: CaseForReview }) {
  const { item, number, submittedAt } = view
  return (
    <PageHeader
      title={`${item.title} · ${view.names.beneficiary}`}
      subtitle={
        <>
          {number} · {item.itemCode} 第 {item.versionNumber} 版 · 《{item.policyTitle}》{item.documentNumber}
          {submittedAt ? (
            <>
              {' · '}
              <Moment value={submittedAt} /> 提交
            </>
          ) : null}
        </>
      }
      marks={<ApplicationStatusMark status={view.status} />}
      breadcrumbs={[{ href: paths.applications(), label: '申报件' }]}
      actions={<CaseActions view={view} />}
    />
  )
}
