import type { Metadata } from 'next'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { businessNow } from '@/lib/platform/clock'
import { publicOrActor } from '@/lib/platform/session'
import { checkCard } from '@/lib/talent-card/queries/check-card'
import { CheckAnswer } from './check-answer'
import { HowToCheck } from './how-to-check'

export const metadata: Metadata = { title: '英才卡核验', robots: { index: false } }

export default async function CardCheckPage({ searchParams }: PageProps<'/card-check'>) {
  const { t } = await searchParams
  const now = await businessNow()
  const check = typeof t === 'string' && t !== '' ? await checkCard(await publicOrActor(), t, now) : null
  return (
    <div className="mx-auto max-w-xl">
      <PageHeader title="英才卡核验" subtitle="扫描持卡人手机上的二维码，即时查验该卡是否有效。" />
      {check ? <CheckAnswer check={check} at={now} /> : null}
      <Panel title={check ? '核验说明' : '怎样核验'} className={check ? 'mt-4' : ''}>
        <HowToCheck />
      </Panel>
    </div>
  )
}
