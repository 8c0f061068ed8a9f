import { ConfirmAction } from '@/components/form/confirm-action'
import { RadioGroupField } from '@/components/form/choice-field'
import { TextField } from '@/components/form/text-field'
import { formatYuan } from '@/components/ui/format-money'
import { Panel } from '@/components/ui/panel'
import { newId } from '@/lib/platform/id'
import { ENCODING_LABELS } from '@/lib/subsidy/labels'
import { BANK_ENCODINGS } from '@/lib/subsidy/model'
import type { BatchView } from '@/lib/subsidy/queries/get-batch'
import { cancel, check, exportFile, send } from '../actions'

const ENCODINGS = BANK_ENCODINGS.map((value) => ({
  value,
  label: ENCODING_LABELS[value],
  hint: value === 'gbk' ? '多数银行柜面系统使用；不含生僻字' : '含生僻字时使用',
}))

/** The one next act on a batch, with number and sum; or why it is not this person's. */
export function BatchNextAct({ batch }: { batch: BatchView }) {
  const { acts } = batch
  const next = acts.check.isNext ? acts.check : acts.export.isNext ? acts.export : null
  if (!next && !acts.cancel.isNext) return null
  return (
    <Panel title="下一步">
      <div className="space-y-3">
        {next?.why ? <p className="text-ink-2">{next.why}</p> : null}
        {acts.check.isNext && !acts.check.why ? <Check batch={batch} /> : null}
        {acts.export.isNext && !acts.export.why && batch.link.isOn ? <Send batch={batch} /> : null}
        {acts.export.isNext && !acts.export.why ? <Export batch={batch} /> : null}
        {acts.cancel.isNext ? <Cancel batch={batch} /> : null}
      </div>
    </Panel>
  )
}

const sumText = (batch: BatchView): string => `${batch.lineCount} 笔 ¥${formatYuan(batch.totalFen)}`

const Check = ({ batch }: { batch: BatchView }) => (
  <ConfirmAction
    action={check}
    variant="primary"
    label="复核通过…"
    title={`复核通过 ${sumText(batch)}？`}
    description="确认已逐笔核对清单、账户和金额。复核后由第三人导出代发文件。"
    confirm={`复核通过（${sumText(batch)}）`}
    hidden={{ batchId: batch.id }}
    requestId={newId()}
    doneMessage="已复核，等待导出"
  />
)

const Send = ({ batch }: { batch: BatchView }) => (
  <ConfirmAction
    action={send}
    variant="primary"
    label="由银企直联发送…"
    title={`由银企直联发送 ${sumText(batch)}？`}
    description="发送后批次不能撤销。系统逐笔发给银行，中断后先向银行查询再续发，不会重复；结果出来后由第四人对账。"
    confirm={`发送（${sumText(batch)}）`}
    hidden={{ batchId: batch.id }}
    requestId={newId()}
    doneMessage="已交给银企直联，正在逐笔发送"
  />
)

const Export = ({ batch }: { batch: BatchView }) => (
  <ConfirmAction
    action={exportFile}
    variant={batch.link.isOn ? 'secondary' : 'primary'}
    label="导出代发文件…"
    title={`导出 ${sumText(batch)} 的代发文件？`}
    description={
      <>
        导出后批次不能撤销，须按银行回盘结果处理。文件只能由您本人下载，每次下载都有记录。
        {batch.longNames.length > 0 ? (
          <span className="mt-2 block">
            {batch.longNames.length} 笔户名超过银行字段长度，文件中将截断：
            {batch.longNames
              .slice(0, 3)
              .map(({ line, holderName }) => `第 ${line} 笔 ${holderName}`)
              .join('；')}
          </span>
        ) : null}
      </>
    }
    confirm={`导出（${sumText(batch)}）`}
    hidden={{ batchId: batch.id }}
    requestId={newId()}
    doneMessage="已生成代发文件"
  >
    <RadioGroupField name="encoding" label="文件编码" options={ENCODINGS} defaultValue="gbk" />
  </ConfirmAction>
)

const Cancel = ({ batch }: { batch: BatchView }) => (
  <ConfirmAction
    action={cancel}
    variant="danger"
    label="撤销批次…"
    title={`撤销 ${sumText(batch)} 的批次？`}
    description={`${batch.lineCount} 笔款项退回待拨付，资金由在途退回已承诺。批次号保留，不再使用。`}
    confirm="撤销批次"
    hidden={{ batchId: batch.id }}
    requestId={newId()}
    doneMessage="批次已撤销"
  >
    <TextField name="reason" label="撤销原因" />
  </ConfirmAction>
)
