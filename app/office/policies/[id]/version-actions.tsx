import { paths } from '@/app/paths'
import { ConfirmAction } from '@/components/form/confirm-action'
import { DateField, TextArea } from '@/components/form/text-field'
import { LinkButton } from '@/components/ui/button'
import type { Actor } from '@/lib/kernel/actor'
import { mayReadMatches } from '@/lib/matching/permission'
import { mayReadSimulations } from '@/lib/simulation/permission'
import { newId } from '@/lib/platform/id'
import type { ItemView } from '@/lib/policy/queries/get-item'
import { repeal } from '../actions'
import { DraftActions } from './draft-actions'

type Props = { actor: Actor; view: ItemView; now: Date }

/** What the policy officer may do with the version shown; for others only whom it is for. */
export function VersionActions({ actor, view, now }: Props) {
  const { shown } = view
  const people = (
    <>
      {shown.status !== 'draft' && mayReadSimulations(actor) ? (
        <LinkButton href={paths.simulation(shown.itemId, shown.versionNumber)}>发布前的测算</LinkButton>
      ) : null}
      {shown.status === 'published' && mayReadMatches(actor) ? (
        <LinkButton href={paths.itemMatches(shown.itemId)}>政策找人</LinkButton>
      ) : null}
    </>
  )
  if (!view.mayWrite) return people
  if (shown.status === 'draft') return <DraftActions actor={actor} view={view} now={now} />
  if (shown.status !== 'published') return people
  return (
    <>
      {people}
      <LinkButton href={paths.newPolicy()}>导入新版</LinkButton>
      <ConfirmAction
        action={repeal}
        label="废止…"
        variant="danger"
        title={`废止 ${shown.itemCode} ${shown.title}？`}
        description="自所选日期起不再受理新的申报；此前提交的申报件按原版本办完。"
        confirm="废止"
        hidden={{ itemId: shown.itemId }}
        requestId={newId()}
      >
        <DateField name="from" label="停止执行日期" min={view.today} />
        <TextArea name="reason" label="废止依据" rows={2} />
      </ConfirmAction>
    </>
  )
}
