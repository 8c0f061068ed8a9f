import type { Metadata } from 'next'
import { MessagePage } from '@/components/shell/message-page'
import { LinkButton } from '@/components/ui/button'

export const metadata: Metadata = { title: '没有找到' }

export default function NotFound() {
  return (
    <MessagePage title="没有找到这个页面" why="可能是地址有误、内容已经撤下，或者您无权查看。">
      <LinkButton variant="primary" href="/">
        回到首页
      </LinkButton>
    </MessagePage>
  )
}
