import { ActionButton } from '@/components/form/action-button'
import { ConfirmAction } from '@/components/form/confirm-action'
import { Panel } from '@/components/ui/panel'
import type { OptOut } from '@/lib/offer/model'
import { optOut, takeBack } from './actions'

/** What one is not told of any more, to be taken back, and the way to be told of nothing. */
export function NoticeChoice({ optOuts }: { optOuts: readonly OptOut[] }) {
  const isAll = optOuts.some(({ itemId }) => itemId === null)
  return (
    <Panel title="通知设置">
      <ul className="space-y-3">
        {optOuts.map(({ id, itemTitle }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-3">
            <span>不接收：{itemTitle ?? '所有免申即享的通知'}</span>
            <ActionButton action={takeBack} hidden={{ optOutId: id }} doneMessage="已恢复通知">
              恢复通知
            </ActionButton>
          </li>
        ))}
      </ul>
      {isAll ? null : (
        <div className={optOuts.length > 0 ? 'mt-4' : ''}>
          <ConfirmAction
            action={optOut}
            label="以后都不用通知我"
            title="不再接收免申即享的通知？"
            description="以后符合免申即享的，系统不再提议；符合条件的仍可以照常申报。随时可以在这里恢复。"
            confirm="不再接收"
            doneMessage="以后不再通知"
          />
        </div>
      )}
    </Panel>
  )
}
