import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { paths } from '@/app/paths'
import { LinkButton } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { getCountyName } from '@/lib/account/queries/get-county-name'
import { businessNow } from '@/lib/platform/clock'
import { requireStaff } from '@/lib/platform/session'
import { getCard } from '@/lib/talent-card/queries/get-card'
import { listBenefits } from '@/lib/talent-card/queries/list-benefits'
import { isOpenTo } from '@/lib/talent-card/rules/open-benefits'
import { BackSide, FrontSide } from './card-sides'
import { PrintButton } from '@/components/ui/print-button'

export const metadata: Metadata = { title: '打印英才卡' }

export default async function CardSheetPage({ params }: PageProps<'/office/cards/[id]/print'>) {
  const actor = await requireStaff()
  const card = await getCard(actor, (await params).id, await businessNow())
  if (!card || card.standing !== 'active') notFound()
  const [county, benefits] = await Promise.all([getCountyName(actor), listBenefits(actor)])
  return (
    <>
      <div data-print="hide">
        <PageHeader
          breadcrumbs={[
            { href: paths.cards(), label: '英才卡' },
            { href: paths.card(card.id), label: card.holderName },
          ]}
          title="打印卡面"
          subtitle="正反两面，85.6 × 54 毫米。打印时选择“实际大小”并打开“背景图形”。"
          actions={
            <>
              <LinkButton href={paths.card(card.id)}>返回</LinkButton>
              <PrintButton variant="primary" />
            </>
          }
        />
      </div>
      <div className="flex flex-wrap gap-8 print:block">
        <FrontSide county={county} card={card} />
        <BackSide county={county} benefits={benefits.filter((benefit) => isOpenTo(benefit, card.tier))} />
      </div>
    </>
  )
}
