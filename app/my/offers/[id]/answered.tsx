import { paths } from '@/app/paths'
import { Alert } from '@/components/ui/alert'
import { LinkButton } from '@/components/ui/button'
import { OFFER_STATUS_LABELS } from '@/lib/offer/labels'
import type { OfferView } from '@/lib/offer/queries/get-offer'

/** What became of an offer that is no longer open, and the way on. */
export function Answered({ view: { status, reason, applicationId, item } }: { view: OfferView }) {
  const why = reason === null ? '' : `原因：${reason}`
  const way =
    applicationId === null ? (
      <LinkButton href={paths.myApply(item.itemCode)}>照常申报</LinkButton>
    ) : (
      <LinkButton href={paths.myApplication(applicationId)}>查看办理进度</LinkButton>
    )
  return (
    <Alert tone="neutral" title={status === 'open' ? '这个事项现在不能确认' : OFFER_STATUS_LABELS[status]} action={way}>
      {why}
    </Alert>
  )
}
