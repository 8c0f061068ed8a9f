import { RefreshCw } from 'lucide-react'
import { findDuplicatesAction } from '@/app/office/_duplicates/actions'
import { paths } from '@/app/paths'
import { ActionButton } from '@/components/form/action-button'
import { DataTable } from '@/components/table/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Moment } from '@/components/ui/day'
import { Pagination } from '@/components/ui/pagination'
import { Panel } from '@/components/ui/panel'
import { Tabs } from '@/components/ui/tabs'
import type { PairPage } from '@/lib/duplicate/queries/list-pairs'
import type { SubjectKind } from '@/lib/fact/model'
import { pairColumns } from './pair-columns'
import { WORDS } from './words'

type Props = { kind: SubjectKind; isJudged: boolean; after: string | undefined; page: PairPage }

/** Pairs that may be one and the same, those with most to say for them first. */
export function PairListScreen({ kind, isJudged, after, page }: Props) {
  const { items, next, openCount, scannedAt } = page
  const queryOf = (query: Record<string, string>) =>
    paths.duplicates(kind, `?${new URLSearchParams({ ...(isJudged ? { tab: 'judged' } : {}), ...query })}`)
  const here = isJudged ? paths.duplicates(kind, '?tab=judged') : paths.duplicates(kind)
  return (
    <>
      <div className="mb-3 flex flex-wrap items-center gap-3">
        <Tabs
          label="疑似重复"
          current={here}
          tabs={[
            { href: paths.duplicates(kind), label: '待判定', count: openCount },
            { href: paths.duplicates(kind, '?tab=judged'), label: '已判定' },
          ]}
        />
        <div className="ml-auto flex flex-wrap items-center gap-3">
          <p className="text-sm text-ink-2">
            {scannedAt ? <>上次查找 {<Moment value={scannedAt} />}，每天自动查找一次</> : '还没有查找过'}
          </p>
          <ActionButton
            action={findDuplicatesAction}
            hidden={{ subjectKind: kind }}
            doneMessage="查找完毕"
            icon={<RefreshCw aria-hidden />}
          >
            重新查找
          </ActionButton>
        </div>
      </div>
      <Panel flush>
        <DataTable
          caption={`${WORDS[kind].title}疑似重复`}
          rows={items}
          columns={pairColumns(kind, isJudged)}
          rowKey={(pair) => pair.id}
          empty={<Nothing kind={kind} isJudged={isJudged} />}
        />
      </Panel>
      <Pagination previous={after ? here : null} next={next ? queryOf({ after: next }) : null} />
    </>
  )
}

const Nothing = ({ kind, isJudged }: { kind: SubjectKind; isJudged: boolean }) =>
  isJudged ? (
    <EmptyState title="还没有判定过" why="判定为同一个或不是同一个的，都留在这里，可以查看依据、撤销合并。" />
  ) : (
    <EmptyState
      title="没有疑似重复"
      why={`${WORDS[kind].title}中没有发现可能是${WORDS[kind].one}的两份登记。如您知道有，请打开其中一份登记，选“与另一份合并”。`}
    />
  )
