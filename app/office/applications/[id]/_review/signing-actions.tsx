import { keep } from '@/app/_kept/actions'
import { ConfirmAction } from '@/components/form/confirm-action'
import { TextArea } from '@/components/form/text-field'
import { formatYuan } from '@/components/ui/format-money'
import type { CaseForReview } from '@/lib/application/queries/get-application-for-review'
import type { Signing } from '@/lib/application/rules/review-standing'
import { accept, approve } from '../actions'
import { DeclineAction } from './decline-action'
import { OfflineFields } from './offline-fields'
import { ReturnAction } from './return-action'

type Part = { view: CaseForReview; signing: Signing }

/** The acts of the step the case stands on: pass it on, send it back, refuse it. Nothing when it is not the person's. */
export function SigningActions({ view }: { view: CaseForReview }) {
  const { signing } = view.standing
  if (!signing) return null
  return (
    <>
      <ReturnAction view={view} signing={signing} />
      <DeclineAction view={view} signing={signing} />
      <PassAction view={view} signing={signing} />
    </>
  )
}

function PassAction({ view, signing }: Part) {
  const label = passLabel(signing)
  const asked = {
    label,
    description: <Consequence view={view} signing={signing} />,
    confirm: label,
    shortcut: 'a',
    keeping: { form: `pass:${view.id}`, action: keep },
    variant: 'primary',
    hidden: { applicationId: view.id, version: String(view.version) },
    doneMessage: '已签署，进展见办理过程',
  } as const
  if (signing.verb === 'accept') {
    return (
      <ConfirmAction action={accept} title={`受理 ${view.number}？`} {...asked}>
        <Opinion label="受理意见" view={view} signing={signing} />
      </ConfirmAction>
    )
  }
  return (
    <ConfirmAction action={approve} title={`通过 ${view.number}？`} {...asked}>
      {signing.isOffline ? <OfflineFields view={view} /> : null}
      <Opinion label="审核意见" view={view} signing={signing} />
    </ConfirmAction>
  )
}

/** Begins with what the officer found in the papers, to be gone on with or written over. */
const Opinion = ({ label, view, signing }: Part & { label: string }) => (
  <TextArea
    name="opinion"
    label={label}
    rows={3}
    optional={!signing.opinionRequired}
    maxLength={1000}
    defaultValue={view.ownCheck ?? ''}
    {...(view.ownCheck ? { hint: '已填入您的核对结果，可以修改' } : {})}
  />
)

/** 受理, 通过，转县委组织部审定, 审定通过, 登记线下审定通过. */
function passLabel({ verb, next, isOffline }: Signing): string {
  if (verb === 'accept') return '受理'
  if (isOffline) return '登记线下审定通过'
  return next.kind === 'step' ? `通过，转${next.name}` : '审定通过'
}

/** Exactly what will happen. */
function Consequence({ view, signing: { next, verb } }: Part) {
  const who = `${view.names.beneficiary}的${view.item.title}`
  if (next.kind === 'step') {
    return (
      <p>
        {who}将转到“{next.name}”{next.unitName ? `（${next.unitName}）` : ''}，须在 {next.dueOn} 前办结该环节。
        {verb === 'accept' ? '受理后，本件的其他环节须由他人办理。' : '签署后不能撤回，其他环节须由他人办理。'}
      </p>
    )
  }
  return (
    <>
      <p>
        {who}将审定通过，
        {next.kind === 'grant'
          ? '本事项不公示，立即办结。'
          : `转入待公示，公示 ${next.workingDays} 个工作日无异议后办结。`}
      </p>
      <Reserved view={view} />
      <p>审定前按此刻的登记信息重新测算；结果与此前不同的，不予审定，退回复审重新审核。</p>
    </>
  )
}

const Reserved = ({ view }: { view: CaseForReview }) =>
  view.budget.length === 0 ? null : (
    <p>
      同时预占县级预算：
      {view.budget.map(({ year, neededFen }) => `${year} 年 ¥${formatYuan(neededFen)}`).join('，')}。
    </p>
  )
