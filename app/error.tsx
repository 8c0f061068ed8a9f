'use client'
import { MessagePage } from '@/components/shell/message-page'
import { referenceOf } from '@/components/shell/error-reference'
import { Button, LinkButton } from '@/components/ui/button'

export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  const reference = referenceOf(error)
  return (
    <MessagePage
      title="系统繁忙，页面没有打开"
      why={reference ? `请稍后再试。若仍不成功，请把编号 ${reference} 告诉系统管理员。` : '请检查网络后再试。'}
    >
      <Button variant="primary" onClick={() => retry()}>
        再试一次
      </Button>
      <LinkButton href="/">回到首页</LinkButton>
    </MessagePage>
  )
}
