import { ScanLine } from 'lucide-react'
import { paths } from '@/app/paths'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'

/** For those who check cards and keep no list of them, as the service units do. */
export function CheckingDesk() {
  return (
    <>
      <PageHeader title="英才卡核验" />
      <Panel>
        <EmptyState
          icon={<ScanLine aria-hidden />}
          title="用手机扫描持卡人的二维码"
          why="请持卡人打开“我的英才卡”，用手机相机或微信扫一扫，页面会显示该卡是否有效。不用登录，也不显示身份证号码。"
          action={<LinkButton href={paths.cardCheck()}>查看核验说明</LinkButton>}
        />
      </Panel>
    </>
  )
}
