import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { paths } from '@/app/paths'
import { CardStandingMark } from '@/components/domain/card-standing-mark'
import { TalentCardFace } from '@/components/domain/talent-card-face'
import { LinkButton } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { getCountyName } from '@/lib/account/queries/get-county-name'
import { businessNow } from '@/lib/platform/clock'
import { requireStaff } from '@/lib/platform/session'
import { getCard } from '@/lib/talent-card/queries/get-card'
import { groupCardNumber } from '@/lib/talent-card/rules/card-number'
import { CardActions } from './card-actions'
import { CardFacts } from './card-facts'
import { CardHistory } from './card-history'
import { RecognitionPanel } from './recognition-panel'

export const metadata: Metadata = { title: '英才卡' }

export default async function CardPage({ params }: PageProps<'/office/cards/[id]'>) {
  const actor = await requireStaff()
  const card = await getCard(actor, (await params).id, await businessNow())
  if (!card) notFound()
  const county = await getCountyName(actor)
  return (
    <>
      <PageHeader
        breadcrumbs={[{ href: paths.cards(), label: '英才卡' }]}
        title={`${card.holderName}的英才卡`}
        subtitle={groupCardNumber(card.number)}
        marks={<CardStandingMark standing={card.standing} />}
        actions={
          <>
            {card.standing === 'active' ? <LinkButton href={paths.cardSheet(card.id)}>打印卡面</LinkButton> : null}
            <CardActions card={card} />
          </>
        }
      />
      <div className="grid gap-4 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="min-w-0 space-y-4">
          <CardFacts card={card} />
          <RecognitionPanel card={card} />
        </div>
        <div className="min-w-0 space-y-4">
          <TalentCardFace face={{ ...card, county }} dimmed={card.standing !== 'active'} />
          <Panel title="卡片经历">
            <CardHistory lines={card.history} />
          </Panel>
        </div>
      </div>
    </>
  )
}
