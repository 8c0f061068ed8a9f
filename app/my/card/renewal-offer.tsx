import { paths } from '@/app/paths'
import { ActionButton } from '@/components/form/action-button'
import { Alert } from '@/components/ui/alert'
import { LinkButton } from '@/components/ui/button'
import { Day } from '@/components/ui/day'
import { dateIn } from '@/lib/kernel/plain-date'
import { newId } from '@/lib/platform/id'
import type { RenewalOffer as Offer } from '@/lib/talent-card/queries/get-my-card'
import { requestRenewal } from './actions'

/** What the holder can do about the card's end. Nothing is shown before there is anything to do. */
export function RenewalOffer({ offer }: { offer: Offer }) {
  switch (offer.kind) {
    case 'notDue':
      return (
        <p className="text-center text-sm text-ink-2">
          <Day value={offer.from} /> 起可以申请续期
        </p>
      )
    case 'mayRequest':
      return (
        <Alert
          title="英才卡可以续期了"
          action={
            <ActionButton action={requestRenewal} requestId={newId()} variant="primary" doneMessage="已申请续期">
              申请续期
            </ActionButton>
          }
        >
          人才认定仍然有效，续期后有效期至 {offer.validTo}，不用再交材料。
        </Alert>
      )
    case 'requested':
      return (
        <Alert title="已申请续期">
          <Day value={dateIn(offer.at)} /> 提交，县人才办正在办理，办好后短信告知。
        </Alert>
      )
    case 'refused':
      return (
        <Alert
          tone="attention"
          title="暂时不能续期"
          action={offer.needsRecognition ? <LinkButton href={paths.myApply('REC-01')}>申请人才认定</LinkButton> : null}
        >
          {offer.text}
        </Alert>
      )
  }
}
