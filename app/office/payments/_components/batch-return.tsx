import { ConfirmAction } from '@/components/form/confirm-action'
import { TextField } from '@/components/form/text-field'
import { formatYuan } from '@/components/ui/format-money'
import { Panel } from '@/components/ui/panel'
import type { BatchView } from '@/lib/subsidy/queries/get-batch'
import { askReturn } from '../return-actions'

type Props = { batch: BatchView; state: 'may' | 'asked' | null }

/** 银行整批退回: said by one treasurer, confirmed by the fourth hand. Nothing where the bank cannot have sent it back so. */
export const BatchReturn = ({ batch: { id, lineCount, totalFen }, state }: Props) =>
  state === null ? null : (
    <Panel title="银行整批退回">
      {state === 'asked' ? (
        <p className="text-ink-2">已有人提出整批退回，等待第四人在“双人确认”中确认。</p>
      ) : (
        <>
          <p className="mb-3 text-ink-2">
            银行没有付任何一笔、把代发文件整份退回的，在这里提出。部分失败的导入回盘文件。
          </p>
          <ConfirmAction
            action={askReturn}
            label="提出整批退回…"
            title={`${lineCount} 笔 ¥${formatYuan(totalFen)} 整批退回？`}
            description="由没有经手本批次的另一名财政人员确认。确认后全部款项重新待拨付，可以补发；银行以后再报成功的，转挂账核实。"
            confirm="提交确认"
            hidden={{ batchId: id }}
            doneMessage="已提交，等待第二人确认"
          >
            <TextField
              name="letter"
              label="银行退回通知"
              placeholder="如：农商行 2026-09-16 退回通知"
              maxLength={100}
            />
          </ConfirmAction>
        </>
      )}
    </Panel>
  )
