import { ActionButton } from '@/components/form/action-button'
import { ConfirmAction } from '@/components/form/confirm-action'
import { TextField } from '@/components/form/text-field'
import { formatYuan } from '@/components/ui/format-money'
import { Panel } from '@/components/ui/panel'
import type { OpeningBatchView } from '@/lib/opening-balance/queries/get-opening-batch'
import { newId } from '@/lib/platform/id'
import { discard, prepare, reject, sign } from '../actions'

/** The one next act on a batch, with count and sum; or why it is not this person's. */
export function NextAct({ batch }: { batch: OpeningBatchView }) {
  const { acts } = batch
  if (!acts.write && !acts.sign && !acts.whyNot) return null
  return (
    <Panel title="下一步">
      <div className="space-y-3">
        {acts.whyNot ? <p className="text-ink-2">{acts.whyNot}</p> : null}
        {acts.write ? <Prepare batch={batch} /> : null}
        {acts.sign ? (
          <div className="flex flex-wrap gap-3">
            <Sign batch={batch} />
          </div>
        ) : null}
      </div>
    </Panel>
  )
}

const sumText = ({ totals }: OpeningBatchView): string => `${totals.lineCount} 笔 ¥${formatYuan(totals.paidFen)}`

const Prepare = ({ batch }: { batch: OpeningBatchView }) => (
  <>
    <p className="text-ink-2">
      {batch.totals.lineCount === 0 ? '先上传登记表或逐条录入。' : ''}
      核对无误后提交，由另一人对照来源文件复核签字。提交后内容不能再改，除非被退回。
    </p>
    <div className="flex flex-wrap items-start gap-3">
      {batch.totals.lineCount > 0 ? (
        <ActionButton action={prepare} variant="primary" hidden={{ batchId: batch.id }} doneMessage="已提交复核">
          提交复核（{sumText(batch)}）
        </ActionButton>
      ) : null}
      <ConfirmAction
        action={discard}
        variant="danger"
        label="作废…"
        title={`作废期初批次 ${batch.number}？`}
        description="内容保留备查，不再入账；其中的待遇可以在别的批次登记。"
        confirm="作废这个批次"
        hidden={{ batchId: batch.id }}
        doneMessage="批次已作废"
      />
    </div>
  </>
)

function Sign({ batch }: { batch: OpeningBatchView }) {
  const { id, kind, documentNumber, totals, contentHash } = batch
  const seen = {
    batchId: id,
    lineCount: String(totals.lineCount),
    paidFen: String(totals.paidFen),
    leftFen: String(totals.leftFen),
    contentHash: contentHash ?? '',
  }
  const isEntry = kind === 'entry'
  const left = totals.leftFen > 0 ? `，待发 ¥${formatYuan(totals.leftFen)} 按期列入待拨付` : ''
  return (
    <>
      <ConfirmAction
        action={sign}
        variant="primary"
        label={isEntry ? '复核签字并入账…' : '复核签字并冲销…'}
        title={`${isEntry ? '入账' : '冲销'} ${sumText(batch)}？`}
        description={
          isEntry
            ? `确认已对照「${documentNumber}」原件逐笔核对。入账后 ${totals.awardCount} 项待遇计入扣减、次数、月数和上限${left}；入账内容不能修改，有误只能冲销。`
            : `确认已对照「${documentNumber}」核对。${totals.awardCount} 项待遇不再计入扣减、次数、月数和上限，未发的各期取消。`
        }
        confirm={`签字${isEntry ? '入账' : '冲销'}（${sumText(batch)}）`}
        hidden={seen}
        requestId={newId()}
        doneMessage={isEntry ? '已入账' : '已冲销'}
      />
      <ConfirmAction
        action={reject}
        label="退回修改…"
        title={`退回期初批次 ${batch.number}？`}
        description="退回编制人修改，改好后重新提交。"
        confirm="退回修改"
        hidden={{ batchId: id }}
        doneMessage="已退回"
      >
        <TextField name="reason" label="退回原因" hint="写明哪几笔、哪里不符" />
      </ConfirmAction>
    </>
  )
}
