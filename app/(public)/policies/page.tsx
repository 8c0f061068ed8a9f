import type { Metadata } from 'next'
import { paths } from '@/app/paths'
import { PolicyCardList } from './policy-card-list'
import { SearchField } from '@/components/form/search-field'
import { FilterBar } from '@/components/table/filter-bar'
import { FilterSelect } from '@/components/table/filter-controls'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { businessNow } from '@/lib/platform/clock'
import { publicOrActor } from '@/lib/platform/session'
import { AUDIENCE_LABELS } from '@/lib/policy/labels'
import type { Audience } from '@/lib/policy/model'
import { listPublicItems } from '@/lib/policy/queries/list-public-items'

export const metadata: Metadata = { title: '政策大厅' }

const AUDIENCES = Object.entries(AUDIENCE_LABELS).map(([value, label]) => ({ value, label }))
const audienceOf = (text: unknown): Audience | undefined =>
  text === 'talent' || text === 'enterprise' ? text : undefined

export default async function PolicyHallPage({ searchParams }: PageProps<'/policies'>) {
  const query = await searchParams
  const search = typeof query.q === 'string' ? query.q : ''
  const audience = audienceOf(query.audience)
  const items = await listPublicItems(await publicOrActor(), { search, audience }, await businessNow())
  return (
    <>
      <PageHeader
        title="政策大厅"
        subtitle="现行人才政策的条件、标准和办理方式，人人可查。登录后可直接看到自己能享受哪些。"
      />
      <FilterBar action={paths.policyHall()} clearHref={search || audience ? paths.policyHall() : undefined}>
        <SearchField label="搜索政策" placeholder="名称、编号或文号" defaultValue={search} />
        <FilterSelect name="audience" label="申报主体" options={AUDIENCES} value={audience} all="全部" />
      </FilterBar>
      {items.length > 0 ? (
        <PolicyCardList items={items} />
      ) : (
        <EmptyState
          title="没有找到政策事项"
          why={search || audience ? '没有符合筛选条件的现行政策，请换个词再试。' : '目前没有正在执行的政策事项。'}
        />
      )}
    </>
  )
}
