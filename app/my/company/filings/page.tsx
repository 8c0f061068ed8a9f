import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { paths } from '@/app/paths'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { mayFileForPeople } from '@/lib/employer-filing/permission'
import { listFilings } from '@/lib/employer-filing/queries/list-filings'
import { businessNow } from '@/lib/platform/clock'
import { requireApplicant } from '@/lib/platform/session'
import { ChooseItem } from './choose-item'
import { FilingList } from './filing-list'
import { UploadForm } from './upload-form'

export const metadata: Metadata = { title: '为职工代填' }

export default async function FilingsPage({ searchParams }: PageProps<'/my/company/filings'>) {
  const actor = await requireApplicant()
  if (mayFileForPeople(actor)) redirect(paths.my())
  const asked = (await searchParams).item
  const { items, filings } = await listFilings(actor, await businessNow())
  const chosen = items.find(({ itemId }) => itemId === asked)
  return (
    <>
      <PageHeader
        title="为职工代填"
        subtitle="用一张表为多名职工填好同一个事项，每人核对后由本人提交。"
        breadcrumbs={[{ href: paths.myCompany(), label: '本单位' }]}
      />
      <div className="space-y-5">
        <Panel title="上传一张表">
          <div className="max-w-xl space-y-4">
            <ChooseItem items={items} chosen={chosen?.itemId ?? null} />
            {chosen ? <UploadForm key={chosen.itemId} {...chosen} /> : null}
          </div>
        </Panel>
        <FilingList filings={filings} />
      </div>
    </>
  )
}
