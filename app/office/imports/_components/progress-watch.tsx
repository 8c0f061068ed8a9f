'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { Progress } from '@/components/ui/progress'

type Answer = { status: string; done: number; total: number }

const EVERY_MS = 1_500

/** Asks every other second how far the work has come, and shows the page anew when it is over. One may leave meanwhile. */
export function ProgressWatch({ url, label, first }: { url: string; label: string; first: Answer }) {
  const router = useRouter()
  const [progress, setProgress] = useState(first)
  useEffect(() => {
    const timer = setInterval(() => {
      void ask(url).then((answer) => {
        if (!answer) return
        setProgress(answer)
        if (answer.status !== first.status) router.refresh()
      })
    }, EVERY_MS)
    return () => clearInterval(timer)
  }, [url, first.status, router])
  return (
    <div className="space-y-2">
      {progress.total > 0 ? (
        <Progress label={label} done={progress.done} total={progress.total} />
      ) : (
        <p role="status">{label}，请稍候…</p>
      )}
      <p className="text-ink-2">可以离开这个页面，稍后从“批量导入”回来查看。</p>
    </div>
  )
}

/** Null when the network is away: the next question may be answered. */
async function ask(url: string): Promise<Answer | null> {
  try {
    const response = await fetch(url, { cache: 'no-store' })
    return response.ok ? ((await response.json()) as Answer) : null
  } catch {
    return null
  }
}
