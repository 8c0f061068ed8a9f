'use client'
import { useRouter } from 'next/navigation'
import { type SubmitEvent, useState } from 'react'
import { toast } from 'sonner'
import { FileField } from '@/components/form/file-field'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'

type Answer = { summary?: string; reasons?: readonly string[] }

/** Sends a result file to its route and says what became of it. Without JavaScript the route answers with a page of text. */
export function ResultUpload({ action }: { action: string }) {
  const router = useRouter()
  const [pending, setPending] = useState(false)
  const [reasons, setReasons] = useState<readonly string[]>([])

  async function send(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    setPending(true)
    const answer = await post(action, new FormData(form))
    setPending(false)
    setReasons(answer.reasons ?? [])
    if (!answer.summary) return
    toast.success(answer.summary)
    form.reset()
    router.refresh()
  }

  return (
    <form
      action={action}
      method="post"
      encType="multipart/form-data"
      aria-label="导入回盘文件"
      onSubmit={(event) => void send(event)}
      className="space-y-3"
    >
      {reasons.length > 0 ? (
        <Alert tone="bad" title="没有导入" live>
          {reasons.map((reason) => (
            <p key={reason}>{reason}</p>
          ))}
        </Alert>
      ) : null}
      <FileField
        name="file"
        label="回盘文件"
        hint="银行返回的 TXT 或 CSV 文本，UTF-8 或 GBK 均可"
        kinds={['txt', 'csv']}
        maxMegabytes={10}
      />
      <Button type="submit" variant="primary" pending={pending}>
        导入回盘文件
      </Button>
    </form>
  )
}

async function post(action: string, body: FormData): Promise<Answer> {
  try {
    const response = await fetch(action, { method: 'POST', body, headers: { accept: 'application/json' } })
    return (await response.json()) as Answer
  } catch {
    return { reasons: ['网络中断，没有传完。请恢复网络后重新导入；同一份文件不会重复处理。'] }
  }
}
