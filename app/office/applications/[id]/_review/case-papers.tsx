import { paths } from '@/app/paths'
import { PaperLinks } from '@/components/domain/paper/paper-links'
import { Panel } from '@/components/ui/panel'
import type { CaseForReview } from '@/lib/application/queries/get-application-for-review'
import { papersOfCase } from '@/lib/paper/rules/papers-of-case'

/** The papers the case has now. Taking one is recorded. */
export function CasePapers({ view }: { view: CaseForReview }) {
  return (
    <Panel title="文书" note="数字取自本件，下载有记录">
      <PaperLinks kinds={papersOfCase(view.status, 'staff')} hrefOf={(kind) => paths.paper(kind, view.id)} />
    </Panel>
  )
}
