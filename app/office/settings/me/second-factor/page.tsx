import type { Metadata } from 'next'
import { beginSecondFactorAction, enrolSecondFactorAction } from '@/app/office/settings/second-factor-actions'
import { paths } from '@/app/paths'
import { ActionButton } from '@/components/form/action-button'
import { Moment } from '@/components/ui/day'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { getOwnSecondFactor } from '@/lib/account/queries/get-own-second-factor'
import { requireStaff } from '@/lib/platform/session'
import { drawQr } from '@/lib/talent-card/rules/qr-drawing'
import { EnrolForm } from './enrol-form'

export const metadata: Metadata = { title: '动态口令' }

export default async function SecondFactorPage() {
  const factor = await getOwnSecondFactor(await requireStaff())
  return (
    <>
      <PageHeader
        title="动态口令"
        subtitle="登录时除密码外，再填手机应用上每 30 秒变一次的 6 位数字。"
        breadcrumbs={[{ href: paths.ownAccount(), label: '我的账号' }]}
      />
      <Panel>
        {factor.state === 'none' ? <Begin /> : null}
        {factor.state === 'begun' ? (
          <EnrolForm action={enrolSecondFactorAction} secret={factor.secret} drawing={drawQr(factor.address)} />
        ) : null}
        {factor.state === 'enrolled' ? (
          <p>
            已于 <Moment value={factor.enrolledAt} /> 绑定，恢复码还剩 {factor.codesLeft}{' '}
            个。换手机、恢复码用完的，请安全管理员解除后重新绑定。
          </p>
        ) : null}
      </Panel>
    </>
  )
}

const Begin = () => (
  <div className="space-y-4">
    <p>请先在手机上装好任意一款支持 TOTP 的身份验证应用，再按下面的按钮。</p>
    <ActionButton action={beginSecondFactorAction} variant="primary">
      开始绑定
    </ActionButton>
  </div>
)
