import { ConfirmAction } from '@/components/form/confirm-action'
import { TextField } from '@/components/form/text-field'
import { formatYuan } from '@/components/ui/format-money'
import { Panel } from '@/components/ui/panel'
import { newId } from '@/lib/platform/id'
import type { BatchPreview, Selection } from '@/lib/subsidy/queries/preview-batch'
import { make } from '../actions'

/** The act of making the batch, with number and sum as shown: the command refuses when either has changed. */
export function MakeBatchForm({ preview, selection }: { preview: BatchPreview; selection: Selection }) {
  const { count, totalFen, contentHash } = preview
  const amount = `¥${formatYuan(totalFen)}`
  return (
    <Panel title="制单">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p>
          将把 <strong>{count}</strong> 笔、合计 <strong>{amount}</strong> 冻结为一个批次，资金由已承诺转为在途。
        </p>
        <ConfirmAction
          action={make}
          variant="primary"
          label="制作批次…"
          title={`制作 ${count} 笔、合计 ${amount} 的兑现批次？`}
          description="制单后清单冻结。如有差错，可在导出代发文件之前撤销批次。"
          confirm={`制作批次（${count} 笔 ${amount}）`}
          requestId={newId()}
          hidden={{ ...hiddenSelection(selection), count: String(count), totalFen: String(totalFen), contentHash }}
        >
          <TextField
            name="purpose"
            label="用途"
            hint="写入代发文件，银行回单可见，最多 40 字"
            defaultValue="人才发展专项资金补贴"
            maxLength={40}
          />
        </ConfirmAction>
      </div>
    </Panel>
  )
}

function hiddenSelection(selection: Selection): Record<string, string> {
  if ('paymentIds' in selection) return { paymentIds: selection.paymentIds.join(',') }
  const { fundYearId, itemCode, townshipCode, dueTo } = selection.filter
  return {
    'filter/fundYearId': fundYearId ?? '',
    'filter/itemCode': itemCode ?? '',
    'filter/townshipCode': townshipCode ?? '',
    'filter/dueTo': dueTo ?? '',
  }
}
