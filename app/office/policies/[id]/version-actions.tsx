import { paths } from '@/app/paths'
import { ConfirmAction } from '@/components/form/confirm-action'
import { DateField, TextArea } from '@/components/form/text-field'
import { LinkButton } from '@/components/ui/button'
import type { Actor } from '@/lib/kernel/actor'
import { mayReadMatches } from '@/lib/matching/permission'
import { newId } from '@/lib/platform/id'
import type { ItemView } from '@/lib/policy/queries/get-item'
import { discard, publish, repeal } from '../actions'

/** What the policy officer may do with the version shown; for others only whom it is for. */
export function VersionActions({ actor, view }: { actor: Actor; view: ItemView }) {
  const { shown } = view
  const people =
    shown.status === 'published' && mayReadMatches(actor) ? (
      <LinkButton href={paths.itemMatches(shown.itemId)}>政策找人</LinkButton>
    ) : null
  if (!view.mayWrite) return people
  const name = `${shown.itemCode} 第 ${shown.versionNumber} 版`
  const hidden = { versionId: shown.versionId }
  if (shown.status === 'draft') {
    const before = view.versions.find(({ status }) => status === 'published')
    const ending = before ? `现行第 ${before.versionNumber} 版执行到前一日为止，已受理的申报件不受影响。` : ''
    return (
      <>
        <ConfirmAction
          action={discard}
          label="放弃草案…"
          title={`放弃 ${name} 草案？`}
          description="草案会被删除，已发布的版本不受影响。"
          confirm="放弃草案"
          hidden={hidden}
          requestId={newId()}
        />
        <ConfirmAction
          action={publish}
          label="发布…"
          variant="primary"
          title={`发布 ${name}？`}
          description={`自 ${shown.effectiveFrom} 起执行，发布后不能修改，只能出新版。${ending}`}
          confirm="发布"
          hidden={hidden}
          requestId={newId()}
        />
      </>
    )
  }
  if (shown.status !== 'published') return null
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
