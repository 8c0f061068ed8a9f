'use client'
import { useRouter } from 'next/navigation'
import { type SubmitEvent, useState } from 'react'
import { toast } from 'sonner'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { FileField } from './file-field'

type Answer = { summary?: string; reasons?: readonly string[] }

type Props = {
  /** Address of a route that takes multipart field `file` and answers {summary} or {reasons}. */
  action: string
  /** What is sent: 回盘文件. Names the form, too. */
  label: string
  hint: string
  kinds: readonly string[]
  maxMegabytes: number
  /** The verb: 导入回盘文件. */
  verb: string
}

/** Sends a file to its route and says what became of it. Without JavaScript the route answers with a page of text. */
export function RouteUpload({ action, label, hint, kinds, maxMegabytes, verb }: Props) {
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
    if (answer.summary) {
      toast.success(answer.summary)
      form.reset()
    }
    // A refused file may have left its faults to be shown.
    router.refresh()
  }

  return (
    <form
      action={action}
      method="post"
      encType="multipart/form-data"
      aria-label={verb}
      onSubmit={(event) => void send(event)}
      className="space-y-3"
    >
      {reasons.length > 0 ? (
        <Alert tone="bad" title={`没有${verb}`} live>
          {reasons.map((reason) => (
            <p key={reason}>{reason}</p>
          ))}
        </Alert>
      ) : null}
      <FileField name="file" label={label} hint={hint} kinds={kinds} maxMegabytes={maxMegabytes} />
      <Button type="submit" variant="primary" pending={pending}>
        {verb}
      </Button>
    </form>
  )
}

async function post(action: string, body: FormData): Promise<Answer> {
  try {
    const response = await fetch(action, { method: 'POST', body, headers: { accept: 'application/json' } })
    return (await response.json()) as Answer
  } catch {
    return { reasons: ['网络中断，没有传完。请恢复网络后再传；同一份文件不会重复处理。'] }
  }
}
