import { ConfirmAction } from '@/components/form/confirm-action'
import { TextField } from '@/components/form/text-field'
import { formatYuan } from '@/components/ui/format-money'
import { newId } from '@/lib/platform/id'
import type { YearClosingView } from '@/lib/subsidy/queries/get-year-closing'
import { totalClosing, type YearClosing } from '@/lib/subsidy/rules/closing'
import { cancel, post } from '../actions'

/** What waits: another treasurer posts it, or it is given up. */
export function NextAct({ view, closing }: { view: YearClosingView; closing: YearClosing }) {
  const { carriedFen, returnedFen, lapsedFen, reservedFen, committedFen } = totalClosing(closing.lines)
  const words = [
    `结转 ¥${formatYuan(carriedFen)}、交回 ¥${formatYuan(returnedFen)}、注销 ¥${formatYuan(lapsedFen)}`,
    `预占 ¥${formatYuan(reservedFen)}、承诺 ¥${formatYuan(committedFen)} 转入 ${view.year + 1} 年`,
  ]
  return (
    <>
      {view.isMaker ? (
        <span className="text-sm text-ink-2">由您编制，请另一名财政人员复核入账</span>
      ) : view.hindrances.length === 0 ? (
        <ConfirmAction
          action={post}
          label="复核入账…"
          variant="primary"
          title={`将 ${view.year} 年关账并结转？`}
          description={`${words.join('；')}。入账后 ${view.year} 年不能再审定和拨付，不能撤销。`}
          confirm="复核入账"
          hidden={{ closingId: closing.id, contentHash: closing.contentHash }}
          requestId={newId()}
          doneMessage="已入账，年度已关账"
        />
      ) : null}
      <ConfirmAction
        action={cancel}
        label="撤销…"
        title="撤销这份结转？"
        description="它还没有入账，撤销后可以重新编制。"
        confirm="撤销结转"
        hidden={{ closingId: closing.id }}
        requestId={newId()}
        doneMessage="已撤销"
      >
        <TextField name="reason" label="撤销原因" />
      </ConfirmAction>
    </>
  )
}
