import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requirePlace } from '@/app/office/require-place'
import { paths } from '@/app/paths'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { getFilingStart } from '@/lib/application/queries/get-filing-start'
import { businessNow } from '@/lib/platform/clock'
import { BegunFilings } from './begun-filings'
import { FilingForm } from './filing-form'

export const metadata: Metadata = { title: '代为申报' }

export default async function NewFilingPage({ searchParams }: PageProps<'/office/filings/new'>) {
  const actor = await requirePlace('talents')
  const { talent } = await searchParams
  const start = await getFilingStart(actor, typeof talent === 'string' ? talent : '', await businessNow())
  if (!start) notFound()
  const open = start.items.filter(({ live }) => live === null)
  return (
    <>
      <PageHeader
        title={`代 ${start.name} 申报`}
        subtitle="凭本人签署的授权委托书和纸质承诺、同意书办理；提交后系统会告知本人，由您填报的件须由他人受理和审核。"
        breadcrumbs={[
          { href: paths.talents(), label: '人才' },
          { href: paths.talent(start.talentId), label: start.name },
        ]}
      />
      <div className="max-w-2xl space-y-4">
        <BegunFilings items={start.items} />
        <Panel title="新的代办">
          {open.length === 0 ? (
            <p className="text-ink-2">现在受理个人申报的事项，本人都已有在办的申报件。</p>
          ) : (
            <FilingForm talentId={start.talentId} items={open} today={start.today} />
          )}
        </Panel>
      </div>
    </>
  )
}
