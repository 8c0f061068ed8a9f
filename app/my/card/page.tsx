import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { paths } from '@/app/paths'
import { PageHeader } from '@/components/ui/page-header'
import { getCountyName } from '@/lib/account/queries/get-county-name'
import { businessNow } from '@/lib/platform/clock'
import { requireApplicant } from '@/lib/platform/session'
import { getCardCode } from '@/lib/talent-card/queries/get-card-code'
import { getMyCard } from '@/lib/talent-card/queries/get-my-card'
import { BenefitList } from './benefit-list'
import { HeldCard } from './held-card'
import { NoCard } from './no-card'

export const metadata: Metadata = { title: '我的英才卡' }

export default async function MyCardPage() {
  const actor = await requireApplicant()
  const now = await businessNow()
  const view = await getMyCard(actor, now)
  if (!view) redirect(paths.my())
  const { card, recognised, benefits, holderName } = view
  const [code, county] = await Promise.all([card ? getCardCode(actor, now) : null, getCountyName(actor)])
  return (
    <>
      <PageHeader title="我的英才卡" />
      {card ? (
        <HeldCard card={card} code={code} county={county} holderName={holderName} recognised={recognised} />
      ) : (
        <NoCard recognised={recognised} />
      )}
      <BenefitList benefits={benefits} />
    </>
  )
}
