'use client'
import { Button } from '@/components/ui/button'
import { useTicked } from '@/components/table/use-ticked'

type Props = {
  formId: string
  action: string
  /** Net fen of the payments on this page, by id. */
  amounts: Readonly<Record<string, number>>
}

/** The form of the ticked payments: says how many and how much, and leads to the page where the batch is confirmed. */
export function TickedBar({ formId, action, amounts }: Props) {
  const ticked = useTicked(formId, 'ids')
  const total = ticked.reduce((sum, id) => sum + (amounts[id] ?? 0), 0)
  const yuan = (total / 100).toLocaleString('zh-CN', { minimumFractionDigits: 2 })
  return (
    <form id={formId} action={action} method="get" className="flex flex-wrap items-center gap-3">
      <p role="status" className="text-ink-2">
        {ticked.length > 0 ? `已选 ${ticked.length} 笔，合计 ¥${yuan}` : '勾选后可制单'}
      </p>
      <Button type="submit" variant="primary" disabled={ticked.length === 0}>
        将所选款项制单…
      </Button>
    </form>
  )
}
