import { Button } from '@/components/ui/button'

const CLOCK = new Intl.DateTimeFormat('zh-CN', {
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** Says that unsent words were put back, and offers to empty the form. */
export function KeptNote({ keptAt, onForget }: { keptAt: Date | null; onForget: () => void }) {
  if (!keptAt) return null
  return (
    <p role="status" className="flex items-center justify-between gap-3 text-sm text-ink-2">
      已恢复 {CLOCK.format(keptAt)} 未提交的内容
      <Button type="button" variant="quiet" size="sm" onClick={onForget}>
        清空
      </Button>
    </p>
  )
}
