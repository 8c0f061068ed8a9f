import { BookmarkPlus, Download } from 'lucide-react'
import { paths } from '@/app/paths'
import { CheckboxField } from '@/components/form/choice-field'
import { ConfirmAction } from '@/components/form/confirm-action'
import { TextField } from '@/components/form/text-field'
import { Button } from '@/components/ui/button'
import { PrintButton } from '@/components/ui/print-button'
import type { ListKey } from '@/lib/desk-list/model'
import { describeList } from '@/lib/desk-list/queries/describe-list'
import { listViews } from '@/lib/desk-list/queries/list-views'
import { keptQuery } from '@/lib/desk-list/rules/kept-query'
import type { Actor } from '@/lib/kernel/actor'
import { businessNow } from '@/lib/platform/clock'
import { newId } from '@/lib/platform/id'
import { saveViewAction } from './actions'
import { ColumnChoice, type ColumnName } from './column-choice'
import { PrintMark } from './print-mark'
import { ViewChips } from './view-chips'

type Props = {
  actor: Actor
  listKey: ListKey
  /** The address's query as it stands, without `?`. */
  query: string
  /** Columns one may leave out. */
  columns?: readonly ColumnName[]
}

/** What every list can do: its 常用视图, taking it along as a workbook, printing it, choosing columns. */
export async function ListTools({ actor, listKey, query, columns = [] }: Props) {
  const kept = keptQuery(query)
  const params = Object.fromEntries(new URLSearchParams(kept))
  const [views, words, now] = await Promise.all([
    listViews(actor, listKey),
    describeList(actor, listKey, params),
    businessNow(),
  ])
  return (
    <>
      <PrintMark actor={actor} now={now} words={words} />
      <div data-print="hide" className="mb-3 flex flex-wrap items-center gap-2">
        <ViewChips views={views} current={kept} />
        <div className="ml-auto flex flex-wrap items-center gap-2 max-sm:ml-0">
          <ConfirmAction
            action={saveViewAction}
            label="存为常用视图…"
            size="sm"
            variant="quiet"
            icon={<BookmarkPlus aria-hidden />}
            title="存为常用视图"
            description="把现在的筛选条件和列保存下来，下次一点就到。同名的会被替换。"
            confirm="保存"
            hidden={{ listKey, query: kept }}
            requestId={newId()}
            doneMessage="已保存"
          >
            <TextField name="name" label="名称" maxLength={20} hint="例如：本周待补正" />
            <CheckboxField name="isShared" value="yes" label="与本单位同事共享" />
          </ConfirmAction>
          {columns.length > 0 ? <ColumnChoice columns={columns.map(({ key, header }) => ({ key, header }))} /> : null}
          <form method="post" action={`${paths.listExport(listKey)}${kept ? `?${kept}` : ''}`}>
            <Button type="submit" size="sm" variant="quiet" icon={<Download aria-hidden />}>
              导出
            </Button>
          </form>
          <PrintButton size="sm" variant="quiet" />
        </div>
      </div>
    </>
  )
}
