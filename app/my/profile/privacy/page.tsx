import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { paths } from '@/app/paths'
import { LinkButton } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { listOwnDisclosures } from '@/lib/disclosure/queries/list-own-disclosures'
import { HELD_INFORMATION } from '@/lib/disclosure/rules/held-information'
import { businessNow } from '@/lib/platform/clock'
import { newId } from '@/lib/platform/id'
import { requireApplicant } from '@/lib/platform/session'
import { getOwnErasure } from '@/lib/retention/queries/get-own-erasure'
import { DisclosureList } from './disclosure-list'
import { ErasurePanel } from './erasure-panel'
import { HeldList } from './held-list'

export const metadata: Metadata = { title: '个人信息保护' }

export default async function PrivacyPage() {
  const actor = await requireApplicant()
  if (actor.kind !== 'talent') redirect(paths.my())
  const disclosures = await listOwnDisclosures(actor)
  const erasure = await getOwnErasure(actor, await businessNow())
  return (
    <>
      <PageHeader
        title="个人信息保护"
        subtitle="保存了您的哪些信息、做什么用、谁看过完整号码。"
        breadcrumbs={[{ href: paths.myProfile(), label: '我的信息' }]}
      />
      <div className="space-y-4">
        <Panel title="下载我的信息" note="Excel 文件，号码仍打码">
          <p className="mb-3 text-ink-2">登记、申报、待遇和查看记录都在里面。不对的内容请在「我的信息」申请更正。</p>
          <LinkButton href={paths.ownCopy()}>下载</LinkButton>
        </Panel>
        <Panel title="谁看过我的完整号码" note={disclosures.length > 0 ? `${disclosures.length} 次` : ''}>
          <DisclosureList disclosures={disclosures} />
        </Panel>
        <Panel title="保存的信息和用途">
          <HeldList held={HELD_INFORMATION} />
        </Panel>
        {erasure === null ? null : <ErasurePanel erasure={erasure} requestId={newId()} />}
      </div>
    </>
  )
}
