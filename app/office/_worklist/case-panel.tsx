import { VerdictMark } from '@/components/domain/case/assessment-panel'
import { ApplicationStatusMark } from '@/components/domain/application-status-mark'
import { CaseTimeline } from '@/components/domain/case-timeline'
import { FindingList } from '@/components/domain/case/finding-list'
import { MaterialList } from '@/components/domain/case/material-list'
import { paths } from '@/app/paths'
import { LinkButton } from '@/components/ui/button'
import { Money } from '@/components/ui/money'
import { SidePanel } from '@/components/ui/side-panel'
import type { CaseForReview } from '@/lib/application/queries/get-application-for-review'
import { CaseActions, NextNotes } from '../applications/[id]/_review/next-panel'
import { ReconsiderationPanel } from '../applications/[id]/_review/reconsideration-panel'

/** A case beside the list: enough to decide the plain ones, and the way to the whole of it. */
export function CasePanel({ view, closeHref }: { view: CaseForReview; closeHref: string }) {
  const { findings } = view.assessment.shown
  const open = findings.filter(({ outcome }) => outcome !== 'met')
  return (
    <SidePanel
      title={`${view.names.beneficiary} · ${view.item.title}`}
      subtitle={`${view.number} · ${view.names.workUnit ?? view.townshipName}`}
      closeHref={closeHref}
      footer={
        <>
          <CaseActions key={view.id} view={view} />
          <LinkButton href={paths.application(view.id)} data-shortcut="f" aria-keyshortcuts="f">
            打开全件
          </LinkButton>
        </>
      }
    >
      <div className="space-y-4">
        <p className="flex flex-wrap items-center gap-2">
          <ApplicationStatusMark status={view.status} />
          <VerdictMark assessment={view.assessment.shown} />
          {view.amountFen === null ? null : <Money amount={view.amountFen} className="ml-auto text-lg font-semibold" />}
        </p>
        <NextNotes view={view} />
        <ReconsiderationPanel view={view} />
        {open.length > 0 ? (
          <section>
            <h3 className="font-medium">还需查实</h3>
            <FindingList findings={open} clauses={view.clauses} />
          </section>
        ) : null}
        <section>
          <h3 className="mb-1 font-medium">材料</h3>
          <MaterialList materials={view.materials} hrefOf={paths.file} />
        </section>
        <section>
          <h3 className="mb-1 font-medium">办理过程</h3>
          <CaseTimeline entries={view.timeline} today={view.today} />
        </section>
      </div>
    </SidePanel>
  )
}
