import type { Metadata } from 'next'
import { PageHeader } from '@/components/ui/page-header'
import { Tabs } from '@/components/ui/tabs'
import { countWorklist } from '@/lib/application/queries/count-worklist'
import { getApplicationForReview } from '@/lib/application/queries/get-application-for-review'
import { listWorklist } from '@/lib/application/queries/list-worklist'
import { WAITING_LABELS } from '@/lib/application/rules/waiting'
import { businessNow } from '@/lib/platform/clock'
import { requirePlace } from './require-place'
import { NothingWaits } from './_worklist/nothing-waits'
import { WorklistFigures } from './_worklist/worklist-figures'
import { readWorklistQuery, rowToOpen, worklistHref } from './_worklist/worklist-query'
import { WorklistTab } from './_worklist/worklist-tab'

export const metadata: Metadata = { title: '今日待办' }

export default async function WorklistPage({ searchParams }: PageProps<'/office'>) {
  const actor = await requirePlace('worklist')
  const now = await businessNow()
  const query = readWorklistQuery(await searchParams)
  const counts = await countWorklist(actor, now)
  const tab = query.tab ?? counts.waiting.find(({ count }) => count > 0)?.kind ?? counts.waiting[0]?.kind
  if (tab === undefined) return <NothingWaits actor={actor} />
  const page = await listWorklist(
    actor,
    { kind: tab, itemCode: query.item, due: query.due },
    { now, after: query.after },
  )
  const chosen = rowToOpen(page.rows, query.open)
  const caseId = chosen?.caseId
  const opened = caseId ? await getApplicationForReview(actor, caseId, now) : null
  return (
    <>
      <PageHeader
        title="今日待办"
        subtitle={`共 ${counts.total} 件，今天到期 ${counts.dueToday} 件，已超期 ${counts.overdue} 件`}
      />
      <Tabs
        label="待办"
        current={worklistHref({ tab })}
        tabs={counts.waiting.map(({ kind, count, overdue }) => ({
          href: worklistHref({ tab: kind }),
          label: WAITING_LABELS[kind],
          count,
          urgent: overdue > 0 && kind !== 'others',
        }))}
      />
      <WorklistTab query={{ ...query, tab, open: chosen?.id }} page={page} opened={opened} now={now} />
      <WorklistFigures counts={counts} />
    </>
  )
}
