import type { Metadata } from 'next'
import { OwnSessions } from '@/app/office/settings/_components/own-sessions'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { getMyAccount } from '@/lib/account/queries/get-my-account'
import { isOidcFor, oidcSettings } from '@/lib/platform/oidc/settings'
import { requireApplicant } from '@/lib/platform/session'

export const metadata: Metadata = { title: '我的登录' }

export default async function MyAccountPage() {
  const actor = await requireApplicant()
  const { sessions } = await getMyAccount(actor)
  const external = actor.kind === 'talent' && isOidcFor('talent') ? `或${oidcSettings()?.name}` : ''
  const means = `登录凭短信验证码${external}，`
  return (
    <>
      <PageHeader title="我的登录" subtitle={`不认识的登录请立即退出。${means}换了手机请先更正登记的号码。`} />
      <Panel flush>
        <OwnSessions sessions={sessions} />
      </Panel>
    </>
  )
}
