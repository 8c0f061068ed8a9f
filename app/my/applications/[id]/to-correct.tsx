import { paths } from '@/app/paths'
import { LinkButton } from '@/components/ui/button'
import { Panel } from '@/components/ui/panel'
import { StatusMark } from '@/components/ui/status-mark'
import { stepOfReturned } from '@/lib/application/rules/form-steps'
import type { MyApplication } from '@/lib/application/queries/get-my-application'

/** What was sent back, item by item, and the way to put it right. */
export function ToCorrect({ view: { id, returned, returnOpinion } }: { view: MyApplication }) {
  const [first] = returned
  return (
    <Panel title="要补正的内容">
      {returnOpinion === null ? null : <p className="mb-3 whitespace-pre-line">{returnOpinion}</p>}
      {returned.length > 0 ? (
        <ul className="mb-4 space-y-2">
          {returned.map(({ field, label, message }) => (
            <li key={field} className="flex flex-wrap items-baseline gap-x-2">
              <StatusMark tone="attention">{label}</StatusMark>
              <span>{message}</span>
            </li>
          ))}
        </ul>
      ) : null}
      <LinkButton
        variant="primary"
        block
        size="lg"
        href={paths.myApplicationForm(id, first ? stepOfReturned(first.field) : 'check')}
      >
        去补正
      </LinkButton>
    </Panel>
  )
}
