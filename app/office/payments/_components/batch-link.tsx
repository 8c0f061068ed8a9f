import { ActionButton } from '@/components/form/action-button'
import { DescriptionList } from '@/components/ui/description-list'
import { Panel } from '@/components/ui/panel'
import type { BatchView } from '@/lib/subsidy/queries/get-batch'
import { reconcile } from '../actions'

/** 银企直联: how far the lines are with the bank, and its answers for the fourth hand. Nothing where the batch went by file. */
export function BatchLink({ batch }: { batch: BatchView }) {
  const { waiting, sending, accepted, paid, failed } = batch.link.told
  const total = waiting + sending + accepted + paid + failed
  if (total === 0) return null
  const { bring } = batch.acts
  return (
    <Panel title="银企直联" note={`${total} 笔`}>
      <DescriptionList
        columns={1}
        items={[
          { term: '待发送', value: `${waiting} 笔` },
          { term: '已发出，待确认', value: `${sending + accepted} 笔` },
          { term: '银行已付款', value: `${paid} 笔` },
          { term: '银行未付款', value: `${failed} 笔` },
        ]}
      />
      {bring.why ? <p className="mt-3 text-ink-2">{bring.why}</p> : null}
      {bring.isNext && !bring.why && batch.status === 'exported' ? (
        <div className="mt-3">
          <ActionButton action={reconcile} hidden={{ batchId: batch.id }} doneMessage="已按银行结果对账">
            按银行结果对账
          </ActionButton>
        </div>
      ) : null}
    </Panel>
  )
}
