import { paths } from '@/app/paths'
import { LinkButton } from '@/components/ui/button'
import { Panel } from '@/components/ui/panel'

/** The way to one's 动态口令. */
export const OwnSecondFactor = () => (
  <Panel title="动态口令" note="登录时除密码外，再填手机应用上的 6 位数字。">
    <LinkButton href={paths.secondFactor()}>查看或绑定</LinkButton>
  </Panel>
)
