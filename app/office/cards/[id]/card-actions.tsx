import { ConfirmAction } from '@/components/form/confirm-action'
import { TextArea } from '@/components/form/text-field'
import { newId } from '@/lib/platform/id'
import type { TalentCardEvent } from '@/lib/talent-card/flow'
import type { CardView } from '@/lib/talent-card/queries/get-card'
import { renew, resume, revoke, suspend } from './actions'

/** What this officer may do to the card now; nothing for those who may only look. */
export function CardActions({ card }: { card: CardView }) {
  const can = (event: TalentCardEvent) => card.events.includes(event)
  const hidden = { cardId: card.id }
  return (
    <>
      {can('renew') && card.renewal.ok ? (
        <ConfirmAction
          action={renew}
          label="续期"
          title={`为${card.holderName}的英才卡续期？`}
          description={`有效期由 ${card.validTo} 延至 ${card.renewal.value}，卡号不变，短信告知持卡人。`}
          confirm={`续期至 ${card.renewal.value}`}
          variant="primary"
          hidden={{ ...hidden, validTo: card.renewal.value }}
          requestId={newId()}
          doneMessage="已续期"
        />
      ) : null}
      {can('suspend') ? (
        <ConfirmAction
          action={suspend}
          label="暂停使用…"
          title={`暂停${card.holderName}的英才卡？`}
          description="从现在起查验显示“已暂停”，不能享受服务；之后可以恢复。持卡人会看到原因。"
          confirm="暂停使用"
          hidden={hidden}
          requestId={newId()}
          doneMessage="已暂停使用"
        >
          <TextArea name="reason" label="暂停原因" rows={3} hint="4 至 200 个字，持卡人可见" />
        </ConfirmAction>
      ) : null}
      {can('resume') ? (
        <ConfirmAction
          action={resume}
          label="恢复使用…"
          title={`恢复${card.holderName}的英才卡？`}
          description={`从现在起查验按有效期 ${card.validTo} 判断，短信告知持卡人。`}
          confirm="恢复使用"
          variant="primary"
          hidden={hidden}
          requestId={newId()}
          doneMessage="已恢复使用"
        >
          <TextArea name="reason" label="恢复说明" rows={3} hint="4 至 200 个字" />
        </ConfirmAction>
      ) : null}
      {can('revoke') ? (
        <ConfirmAction
          action={revoke}
          label="注销…"
          title={`注销${card.holderName}的英才卡？`}
          description="注销后不能恢复，从现在起查验显示“已注销”。人才认定不受影响，可以重新申领新卡。"
          confirm="注销英才卡"
          variant="danger"
          hidden={hidden}
          requestId={newId()}
          doneMessage="已注销"
        >
          <TextArea name="reason" label="注销原因" rows={3} hint="4 至 200 个字，持卡人可见" />
        </ConfirmAction>
      ) : null}
    </>
  )
}
