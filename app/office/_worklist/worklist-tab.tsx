import { paths } from '@/app/paths'
import { FilterBar } from '@/components/table/filter-bar'
import { FilterSelect } from '@/components/table/filter-controls'
import { Pagination } from '@/components/ui/pagination'
import { Panel } from '@/components/ui/panel'
import { ListWithPanel } from '@/components/ui/side-panel'
import type { CaseForReview } from '@/lib/application/queries/get-application-for-review'
import type { WorklistPage } from '@/lib/application/queries/list-worklist'
import type { WaitingKind } from '@/lib/application/rules/waiting'
import { dateIn } from '@/lib/kernel/plain-date'
import { CasePanel } from './case-panel'
import { PassingBar } from './passing-bar'
import { PublishBar } from './publish-bar'
import { worklistHref, type WorklistQuery } from './worklist-query'
import { pageOf, WorklistTable } from './worklist-table'

const DUE = [
  { value: 'today', label: '今天到期' },
  { value: 'overdue', label: '已超期' },
]

type Props = {
  query: WorklistQuery & { tab: WaitingKind }
  page: WorklistPage
  opened: CaseForReview | null
  now: Date
}

/** One tab: its filters, its rows, and the row that is open beside them. */
export function WorklistTab({ query, page, opened, now }: Props) {
  const { tab, item, due, open, after } = query
  const isFiltered = Boolean(item ?? due)
  return (
    <div className="mt-3">
      <FilterBar
        action={paths.office()}
        keep={{ tab }}
        {...(isFiltered ? { chips: chipsOf(query), clearHref: worklistHref({ tab }) } : {})}
      >
        <FilterSelect
          name="item"
          label="事项"
          value={item ?? ''}
          options={page.items.map(({ code, title }) => ({ value: code, label: `${code} ${title}` }))}
        />
        {tab === 'publish' ? null : <FilterSelect name="due" label="到期" value={due ?? ''} options={DUE} />}
      </FilterBar>
      {tab === 'publish' && page.rows.length > 0 ? <PublishBar /> : null}
      <PassingBar kind={tab} rows={page.rows} />
      <ListWithPanel
        list={
          <Panel flush>
            <WorklistTable
              rows={page.rows}
              kind={tab}
              today={dateIn(now)}
              openId={open ?? null}
              isFiltered={isFiltered}
              hrefOf={(row) => (row.noticeId === null ? worklistHref({ ...query, open: row.id }) : pageOf(row))}
            />
          </Panel>
        }
        panel={opened && <CasePanel view={opened} closeHref={worklistHref({ ...query, open: undefined })} />}
      />
      <Pagination
        previous={after ? worklistHref({ ...query, after: undefined, open: undefined }) : null}
        next={page.next && worklistHref({ ...query, after: page.next, open: undefined })}
      />
    </div>
  )
}

function chipsOf(query: Props['query']) {
  const { item, due } = query
  return [
    ...(item ? [{ label: item, removeHref: worklistHref({ ...query, item: undefined, after: undefined }) }] : []),
    ...(due
      ? [
          {
            label: due === 'today' ? '今天到期' : '已超期',
            removeHref: worklistHref({ ...query, due: undefined, after: undefined }),
          },
        ]
      : []),
  ]
}
