import type { Metadata } from 'next'
import { UserPlus } from 'lucide-react'
import { paths } from '@/app/paths'
import { DataTable } from '@/components/table/data-table'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { Panel } from '@/components/ui/panel'
import { ListWithPanel } from '@/components/ui/side-panel'
import { keepsAnyRegister } from '@/lib/fact/permission'
import { businessNow } from '@/lib/platform/clock'
import { getTalent } from '@/lib/talent/queries/get-talent'
import { listTalents } from '@/lib/talent/queries/list-talents'
import { requirePlace } from '@/app/office/require-place'
import { listVisibleTownships } from '@/app/office/visible-townships'
import { RegisterTabs } from './register-tabs'
import { talentColumns } from './talent-columns'
import { TalentFilters } from './talent-filters'
import { TalentPanel } from './talent-panel'
import { readTalentQuery, talentListHref, toTalentSearch } from './talent-query'

export const metadata: Metadata = { title: '人才' }

export default async function TalentsPage({ searchParams }: PageProps<'/office/talents'>) {
  const actor = await requirePlace('talents')
  const query = readTalentQuery(await searchParams)
  const now = await businessNow()
  const [{ items, next, total }, townships, open] = await Promise.all([
    listTalents(actor, toTalentSearch(query), { after: query.after, now }),
    listVisibleTownships(actor),
    query.open === undefined ? null : getTalent(actor, query.open, now),
  ])
  const closed = { ...query, open: undefined }
  const employerName = items.find(({ employer }) => employer?.id === query.employer)?.employer?.name ?? null
  return (
    <>
      <PageHeader title="人才" subtitle="人才库登记每个人的学历、职称、任职、社保和住房，是测算待遇的依据。" actions={<Actions may={keepsAnyRegister(actor)} />} />
      <RegisterTabs actor={actor} current={paths.talents()} />
      <TalentFilters query={query} townships={townships} employerName={employerName} />
      <ListWithPanel
        list={
          <>
            <Panel flush>
              <DataTable
                caption="人才库"
                rows={items}
                columns={talentColumns(query)}
                rowKey={(talent) => talent.id}
                openKey={query.open ?? null}
                empty={<EmptyState title="没有找到人才" why="没有符合条件的登记。请减少筛选条件，或换姓名、拼音、证件后四位查找。" />}
              />
            </Panel>
            <Pagination
              previous={query.after ? talentListHref({ ...closed, after: undefined }) : null}
              next={next ? talentListHref({ ...closed, after: next }) : null}
              summary={total > 10_000 ? '共 10,000 人以上' : `共 ${total} 人`}
            />
          </>
        }
        panel={open ? <TalentPanel detail={open} closeHref={talentListHref(closed)} /> : null}
      />
    </>
  )
}

const Actions = ({ may }: { may: boolean }) =>
  may ? (
    <LinkButton href={paths.newTalent()} variant="primary" icon={<UserPlus aria-hidden />}>
      登记人才
    </LinkButton>
  ) : null
