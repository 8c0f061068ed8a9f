import { paths } from '@/app/paths'
import { Alert } from '@/components/ui/alert'
import { LinkButton } from '@/components/ui/button'
import { APPLICATION_EVENT_LABELS } from '@/lib/application/labels'
import type { CaseForReview } from '@/lib/application/queries/get-application-for-review'
import { SigningActions } from './signing-actions'
import { UrgeAction } from './urge-action'

/** The one next thing: the person's own act, or who has to act, in a sentence. */
export function NextNotes({ view }: { view: CaseForReview }) {
  const { standing, status } = view
  return (
    <>
      <Reassessed view={view} />
      {standing.signing?.principalName ? (
        <Alert tone="active" title={`您正在代 ${standing.signing.principalName} 办理“${standing.signing.stepName}”`}>
          签署记作您本人代办；您和{standing.signing.principalName}都不再办理本件的其他环节。
        </Alert>
      ) : null}
      {standing.why ? (
        <Alert tone="neutral" title="现在不由您办理">
          {standing.why}
        </Alert>
      ) : null}
      {status === 'approved' && !standing.mayPublish ? (
        <Alert tone="neutral" title="已审定，等待公示">
          由牵头部门的审核人发布公示。
        </Alert>
      ) : null}
    </>
  )
}

/** Lines that say nothing of the case itself. */
const REMINDERS = [APPLICATION_EVENT_LABELS.remind, APPLICATION_EVENT_LABELS.escalate, APPLICATION_EVENT_LABELS.urge]

/** The last approval found other figures than the reviewers had signed: said until somebody signs again. */
function Reassessed({ view }: { view: CaseForReview }) {
  const last = view.timeline.findLast(({ state, title }) => state === 'done' && !REMINDERS.includes(title))
  if (last?.title !== APPLICATION_EVENT_LABELS.reassess) return null
  return (
    <Alert tone="attention" title="审定前重新测算，结果与此前不同，请重新审核">
      {last.lines.join('；')}
    </Alert>
  )
}

/** The buttons of the head of the page. */
export function CaseActions({ view }: { view: CaseForReview }) {
  return (
    <>
      {/* On its page `v` opens it, and so says the link. */}
      <LinkButton href={paths.caseCheck(view.id)} data-shortcut="v" aria-keyshortcuts="v">
        核对材料
      </LinkButton>
      <SigningActions view={view} />
      <UrgeAction view={view} />
      {view.status === 'approved' && view.standing.mayPublish ? (
        <LinkButton href={paths.newNotice([view.id])} variant="primary">
          预览并公示…
        </LinkButton>
      ) : null}
      {view.noticeId ? <LinkButton href={paths.notice(view.noticeId)}>查看公示</LinkButton> : null}
    </>
  )
}
