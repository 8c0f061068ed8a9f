'use client'
import { MessagePage } from '@/components/shell/message-page'
import { referenceOf } from '@/components/shell/error-reference'
import { Button } from '@/components/ui/button'
import './globals.css'

export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  const reference = referenceOf(error)
  return (
    <html lang="zh-CN">
      <body>
        <title>系统繁忙 · 聚才</title>
        <MessagePage
          title="系统繁忙"
          why={reference ? `请稍后再试。若仍不成功，请把编号 ${reference} 告诉系统管理员。` : '请检查网络后再试。'}
        >
          <Button variant="primary" onClick={() => retry()}>
            再试一次
          </Button>
        </MessagePage>
      </body>
    </html>
  )
}
