import Link from 'next/link'
import { paths } from '@/app/paths'
import { ConfirmAction } from '@/components/form/confirm-action'
import { Alert } from '@/components/ui/alert'
import { LinkButton } from '@/components/ui/button'
import { formatYuan } from '@/components/ui/format-money'
import { newId } from '@/lib/platform/id'
import type { BatchView } from '@/lib/subsidy/queries/get-batch'
import { followUp } from '../actions'
import { BatchMark } from './status-marks'

/** What of a batch is still to be put right: failed lines into a follow-up, unexplained lines, batches before and after. */
export function BatchFollowUp({ batch, mayMake }: { batch: BatchView; mayMake: boolean }) {
  const { failedDue, openSuspense, follows, followers } = batch
  const amount = `¥${formatYuan(failedDue.totalFen)}`
  return (
    <>
      {follows || followers.length > 0 ? (
        <p className="flex flex-wrap gap-x-4 text-ink-2">
          {follows ? (
            <span>
              补发自批次{' '}
              <Link className="link" href={paths.batch(follows.id)}>
                {follows.number}
              </Link>
            </span>
          ) : null}
          {followers.map((one) => (
            <span key={one.id} className="inline-flex gap-2">
              后续补发批次{' '}
              <Link className="link" href={paths.batch(one.id)}>
                {one.number}
              </Link>
              <BatchMark status={one.status} />
            </span>
          ))}
        </p>
      ) : null}
      {failedDue.count > 0 ? (
        <Alert
          tone="attention"
          title={`${failedDue.count} 笔发放失败，合计 ${amount}，待补发`}
          action={
            mayMake ? (
              <ConfirmAction
                action={followUp}
                variant="primary"
                label="制作补发批次…"
                title={`制作 ${failedDue.count} 笔、合计 ${amount} 的补发批次？`}
                description="按各人现在的收款账户补发；账户有误的，请先由受理部门在待遇中更正。补发批次同样须四人分别办理。"
                confirm={`制作补发批次（${failedDue.count} 笔 ${amount}）`}
                hidden={{ batchId: batch.id, count: String(failedDue.count), totalFen: String(failedDue.totalFen) }}
                requestId={newId()}
              />
            ) : null
          }
        >
          失败原因见下方明细。户名、账号有误的，更正收款账户后再补发；银行原因的可直接补发。
        </Alert>
      ) : null}
      {openSuspense > 0 ? (
        <Alert
          tone="attention"
          title={`${openSuspense} 行回盘挂账待查明`}
          action={<LinkButton href={paths.suspense()}>去处理</LinkButton>}
        >
          与银行核实后逐行处理；处理完毕且全部明细有结果时，批次自动转为已对账。
        </Alert>
      ) : null}
    </>
  )
}
