import type { Metadata } from 'next'
import { UserPlus } from 'lucide-react'
import { paths } from '@/app/paths'
import { LinkButton } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { ListWithPanel } from '@/components/ui/side-panel'
import { keepsAnyRegister } from '@/lib/fact/permission'
import { businessNow } from '@/lib/platform/clock'
import { getTalent } from '@/lib/talent/queries/get-talent'
import { listTalents } from '@/lib/talent/queries/list-talents'
import { requirePlace } from '@/app/office/require-place'
import { listVisibleTownships } from '@/app/office/visible-townships'
import { RegisterTabs } from './register-tabs'
import { TalentFilters } from './talent-filters'
import { TalentList } from './talent-list'
import { TalentPanel } from './talent-panel'
import { toTalentSearch } from '@/lib/desk-list/lists/talents'
import { addressText } from '@/lib/desk-list/rules/address'
import { ListTools } from '../_lists/list-tools'
import { talentColumns } from './talent-columns'
import { readTalentQuery, talentListHref } from './talent-query'

export const metadata: Metadata = { title: '人才' }

export default async function TalentsPage({ searchParams }: PageProps<'/office/talents'>) {
  const actor = await requirePlace('talents')
  const query = readTalentQuery(await searchParams)
  const now = await businessNow()
  const [page, townships, open] = await Promise.all([
    listTalents(actor, toTalentSearch(query), { after: query.after, now }),
    listVisibleTownships(actor),
    query.open === undefined ? null : getTalent(actor, query.open, now),
  ])
  const employerName = page.items.find(({ employer }) => employer?.id === query.employer)?.employer?.name ?? null
  return (
    <>
      <PageHeader
        title="人才"
        subtitle="人才库登记每个人的学历、职称、任职、社保和住房，是测算待遇的依据。"
        actions={<Actions may={keepsAnyRegister(actor)} />}
      />
      <RegisterTabs actor={actor} current={paths.talents()} />
      <TalentFilters query={query} townships={townships} employerName={employerName} />
      <ListTools actor={actor} listKey="talents" query={addressText(query)} columns={talentColumns(query).slice(1)} />
      <ListWithPanel
        list={<TalentList query={query} page={page} />}
        panel={open ? <TalentPanel detail={open} closeHref={talentListHref({ ...query, open: undefined })} /> : null}
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
