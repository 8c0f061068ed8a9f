import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { paths } from '@/app/paths'
import { ActionButton } from '@/components/form/action-button'
import { LinkButton } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { getChainState } from '@/lib/audit/queries/get-chain-state'
import { mayReadRecord } from '@/lib/audit/permission'
import { requireStaff } from '@/lib/platform/session'
import { check } from './actions'
import { ChainFigures } from './chain-figures'
import { CheckAnswer } from './check-answer'
import { FindingList } from './finding-list'

export const metadata: Metadata = { title: '记录链' }

export default async function ChainPage() {
  const actor = await requireStaff()
  const state = await getChainState(actor)
  if (!state) notFound()
  const isAuditor = mayReadRecord(actor)
  return (
    <>
      <PageHeader
        title="记录链"
        subtitle="审计记录、办理过程和资金分录逐条编号，一环扣一环封存，链头另存在数据库之外。改一个字、删一条、换一下先后，都验得出来。"
        breadcrumbs={
          isAuditor ? [{ href: paths.audit(), label: '审计' }] : [{ href: paths.leader(), label: '人才工作一屏' }]
        }
        actions={isAuditor ? <LinkButton href={paths.auditReport()}>月度审计报告</LinkButton> : null}
      />
      <div className="space-y-4">
        <ChainFigures state={state} />
        <Panel title="验证">
          <div className="space-y-4">
            <CheckAnswer check={state.lastCheck} />
            <ActionButton action={check} variant="primary" doneMessage="验证完了">
              验证记录链
            </ActionButton>
          </div>
        </Panel>
        {state.lastCheck && state.lastCheck.findingCount > 0 ? (
          <FindingList check={state.lastCheck} mayOpenLines={isAuditor} />
        ) : null}
      </div>
    </>
  )
}
