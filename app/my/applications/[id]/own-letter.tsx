import { paths } from '@/app/paths'
import { PaperLinks } from '@/components/domain/paper/paper-links'
import { Panel } from '@/components/ui/panel'
import type { MyApplication } from '@/lib/application/queries/get-my-application'
import { papersOfCase } from '@/lib/paper/rules/papers-of-case'

/** The letter addressed to the applicant, once there is one. */
export function OwnLetter({ view }: { view: MyApplication }) {
  const kinds = papersOfCase(view.status, 'applicant')
  return kinds.length === 0 ? null : (
    <Panel title="文书">
      <PaperLinks kinds={kinds} hrefOf={(kind) => paths.paper(kind, view.id)} />
    </Panel>
  )
}
