'use client'
import { type ReactNode, useState } from 'react'
import { FormShell, type FormAction } from '@/components/form/form-shell'
import { SubmitButton } from '@/components/form/submit-button'
import { Button } from '@/components/ui/button'
import { boxesOf } from './selected-boxes'
import { useTicked } from './use-ticked'

type Props<T> = {
  /** Equals `selection.formId` of the table. */
  id: string
  name?: string
  action: FormAction<T>
  /** The verb: 批量受理. */
  verb: string
  /** What will happen to each, in words: 受理后将计入本岗位时限. */
  consequence: string
  /** What a row is counted by. */
  unit?: '条' | '件'
  requestId?: string
  /** What the form carries unseen beside the ticked rows. */
  hidden?: Readonly<Record<string, string>>
  doneMessage?: string
  children?: ReactNode
}

/** Acts on the ticked rows. Asks once more with the number before it does anything; lies in wait until a row is ticked. */
export function BulkForm<T>({
  id,
  name = 'ids',
  action,
  verb,
  consequence,
  unit = '条',
  requestId,
  hidden,
  doneMessage,
  children,
}: Props<T>) {
  const ticked = useTicked(id, name).length
  const [asking, setAsking] = useState(false)
  const done = () => {
    setAsking(false)
    for (const box of boxesOf(id, name)) box.checked = false
    document.dispatchEvent(new Event('change'))
  }
  return (
    <FormShell
      id={id}
      action={action}
      label={verb}
      onDone={done}
      className="space-y-2"
      {...(requestId ? { requestId } : {})}
      {...(hidden ? { hidden } : {})}
      {...(doneMessage ? { doneMessage } : {})}
    >
      <div data-print="hide" className="flex min-h-(--control) flex-wrap items-center gap-3">
        <p role="status" className="text-ink-2">
          {ticked > 0 ? `已选 ${ticked} ${unit}` : '勾选后可批量办理'}
        </p>
        {asking && ticked > 0 ? (
          <>
            <p className="font-medium">
              将{verb.replace('批量', '')} {ticked} {unit}。{consequence}
            </p>
            {children}
            <SubmitButton size="sm">{`${verb.replace('批量', '')} ${ticked} ${unit}`}</SubmitButton>
            <Button size="sm" onClick={() => setAsking(false)}>
              取消
            </Button>
          </>
        ) : (
          <Button size="sm" disabled={ticked === 0} onClick={() => setAsking(true)}>
            {verb}…
          </Button>
        )}
      </div>
    </FormShell>
  )
}
