import type { ReactNode } from 'react'
import { DemoBar } from '@/app/demo/demo-bar'
import { paths } from '@/app/paths'
import { PublicShell } from '@/components/shell/public-shell'
import { LinkButton } from '@/components/ui/button'
import { getCountyName } from '@/lib/account/queries/get-county-name'
import { publicOrActor } from '@/lib/platform/session'

const PLACES = [
  { href: paths.policyHall(), label: '政策大厅' },
  { href: paths.publicNotices(), label: '公示' },
  { href: paths.cardCheck(), label: '验卡' },
]

/** What surrounds every page that needs no login. */
export async function PublicFrame({ children }: { children: ReactNode }) {
  const actor = await publicOrActor()
  const county = await getCountyName(actor)
  const enter =
    actor.kind === 'public' ? (
      <LinkButton href={paths.login()} variant="primary">
        登录
      </LinkButton>
    ) : (
      <LinkButton href={paths.home()}>{actor.kind === 'staff' ? '进入工作台' : '进入我的页面'}</LinkButton>
    )
  return (
    <PublicShell
      county={county}
      nav={PLACES}
      enter={enter}
      demoBar={<DemoBar />}
      footer={[
        `主办：中共${county}委组织部　承办：${county}人才工作办公室`,
        '网上申报全天可提交，办理时限按工作日计算。本系统为非涉密系统，严禁上传涉密信息。',
      ]}
    >
      {children}
    </PublicShell>
  )
}
