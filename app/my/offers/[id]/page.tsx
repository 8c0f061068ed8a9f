import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { OutlookPanel } from '@/app/my/_case/outlook-panel'
import { paths } from '@/app/paths'
import { Alert } from '@/components/ui/alert'
import { PageHeader } from '@/components/ui/page-header'
import { getOffer } from '@/lib/offer/queries/get-offer'
import { businessNow } from '@/lib/platform/clock'
import { newId } from '@/lib/platform/id'
import { requireApplicant } from '@/lib/platform/session'
import { Answered } from './answered'
import { ConfirmForm } from './confirm-form'
import { Decline } from './decline'
import { KnownPanel } from './known-panel'

export const metadata: Metadata = { title: '免申即享' }

export default async function OfferPage({ params }: PageProps<'/my/offers/[id]'>) {
  const actor = await requireApplicant()
  const view = await getOffer(actor, (await params).id, await businessNow())
  if (!view) notFound()
  const { item, today, answerBy, amountFen } = view
  const person = view.subjectKind === 'enterprise' && view.talentId !== null ? today?.names.talent : null
  const hasChanged = today !== null && today.outlook.amountFen !== null && today.outlook.amountFen !== amountFen
  return (
    <>
      <PageHeader
        title={person ? `${person} · ${item.title}` : item.title}
        subtitle={`${item.policyTitle} ${item.documentNumber}。请在 ${answerBy} 前确认。`}
        breadcrumbs={[{ href: paths.myOffers(), label: '免申即享' }]}
      />
      <div className="space-y-4">
        {today === null ? <Answered view={view} /> : null}
        {hasChanged ? (
          <Alert tone="attention" title="金额与通知时不同">
            登记信息或政策有了变化，下面是现在的金额。
          </Alert>
        ) : null}
        {today ? <OutlookPanel outlook={today.outlook} /> : null}
        {today && today.whyNot.length > 0 ? <WhyNot reasons={today.whyNot} /> : null}
        {today ? <KnownPanel today={today} /> : null}
        {today && today.whyNot.length === 0 ? <ConfirmForm view={view} today={today} requestId={newId()} /> : null}
        {today ? <Decline id={view.id} title={item.title} /> : null}
      </div>
    </>
  )
}

const WhyNot = ({ reasons }: { reasons: readonly { code: string; text: string }[] }) => (
  <Alert tone="attention" title="现在不能直接确认">
    {reasons.map(({ text }) => text).join('；')}
  </Alert>
)
