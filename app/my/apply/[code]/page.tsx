import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { paths } from '@/app/paths'
import { FormShell } from '@/components/form/form-shell'
import { SubmitButton } from '@/components/form/submit-button'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { getStart } from '@/lib/application/queries/get-start'
import { businessNow } from '@/lib/platform/clock'
import { requireApplicant } from '@/lib/platform/session'
import { OutlookPanel } from '../../_case/outlook-panel'
import { start } from './actions'
import { NotForYou } from './not-for-you'
import { PersonChoice } from './person-choice'
import { PersonSearch } from './person-search'
import { Preparation } from './preparation'

export const metadata: Metadata = { title: '申请前看一看' }

export default async function ApplyPage({ params, searchParams }: PageProps<'/my/apply/[code]'>) {
  const actor = await requireApplicant()
  const code = decodeURIComponent((await params).code)
  const { name } = await searchParams
  const wanted = typeof name === 'string' ? name.trim() : ''
  const view = await getStart(actor, code, await businessNow(), wanted)
  if (!view) return <NotForYou code={code} isTalent={actor.kind === 'talent'} />
  const { version, item, people } = view
  if (item.live) redirect(paths.myApplication(item.live.id))
  const mayStart = people === null ? item.outlook?.verdict !== 'ineligible' : people.length > 0
  return (
    <>
      <PageHeader
        title={item.title}
        subtitle={`《${item.policyTitle}》${item.documentNumber}`}
        breadcrumbs={[{ href: paths.my(), label: actor.kind === 'enterprise' ? '可享政策' : '我能享受' }]}
      />
      <div className="space-y-4">
        {item.outlook ? <OutlookPanel outlook={item.outlook} headline={item.headline} /> : null}
        <Preparation version={version} item={item} />
        <Panel>
          {people ? <PersonSearch people={people} here={paths.myApply(code)} name={wanted} /> : null}
          <FormShell action={start} label={`申请${item.title}`} hidden={{ itemId: item.itemId }}>
            {people ? <PersonChoice people={people} /> : null}
            {mayStart ? (
              <SubmitButton block size="lg">
                开始申请
              </SubmitButton>
            ) : null}
            <p className="text-ink-2">
              {mayStart ? '填写时自动保存，关掉页面也能接着填。' : '登记信息有变化后再来看看，测算会自动更新。'}
            </p>
          </FormShell>
        </Panel>
      </div>
    </>
  )
}
