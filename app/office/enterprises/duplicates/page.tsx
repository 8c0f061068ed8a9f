import type { Metadata } from 'next'
import { PairListScreen } from '@/app/office/_duplicates/pair-list-screen'
import { requirePlace } from '@/app/office/require-place'
import { paths } from '@/app/paths'
import { PageHeader } from '@/components/ui/page-header'
import { listPairs } from '@/lib/duplicate/queries/list-pairs'
import { RegisterTabs } from '../register-tabs'

export const metadata: Metadata = { title: '疑似重复' }

export default async function DuplicatesPage({ searchParams }: PageProps<'/office/enterprises/duplicates'>) {
  const actor = await requirePlace('enterprises')
  const { tab, after } = await searchParams
  const asked = { isJudged: tab === 'judged', after: typeof after === 'string' ? after : undefined }
  const page = await listPairs(actor, { kind: 'enterprise', ...asked })
  return (
    <>
      <PageHeader title="企业" subtitle="可能是同一家单位的两份登记。并排核对后判定，合并可以撤销。" />
      <RegisterTabs actor={actor} current={paths.duplicates('enterprise')} />
      <PairListScreen kind="enterprise" page={page} {...asked} />
    </>
  )
}
