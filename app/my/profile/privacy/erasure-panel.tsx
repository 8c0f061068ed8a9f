import { ConfirmAction } from '@/components/form/confirm-action'
import { TextArea } from '@/components/form/text-field'
import { Moment } from '@/components/ui/day'
import { Panel } from '@/components/ui/panel'
import type { OwnErasure } from '@/lib/retention/queries/get-own-erasure'
import { requestErasureAction } from './actions'

/** 申请删除: what stands against it today, how the last request stands, and the way to ask. */
export function ErasurePanel({ erasure: { latest, holds }, requestId }: { erasure: OwnErasure; requestId: string }) {
  return (
    <Panel title="申请删除我的信息">
      <p className="text-ink-2">删除登记、申报时填写和上传的内容，并注销登录。删除后不能恢复，以后可以重新登记。</p>
      {holds.length === 0 ? null : (
        <>
          <p className="mt-2">现在还不能删除：</p>
          <ul className="list-disc pl-5">
            {holds.map((hold) => (
              <li key={hold}>{hold}</li>
            ))}
          </ul>
        </>
      )}
      {latest?.status === 'declined' ? (
        <p className="mt-2">
          <Moment value={latest.filedAt} short /> 的申请没有同意：{latest.reply}
        </p>
      ) : null}
      {latest?.status === 'filed' ? (
        <p className="mt-2 font-medium">
          <Moment value={latest.filedAt} short /> 已申请，{latest.dueOn} 前答复。
        </p>
      ) : (
        <div className="mt-3">
          <ConfirmAction
            action={requestErasureAction}
            label="申请删除…"
            title="申请删除我的信息"
            description="由县人才办核对后答复，十五个工作日内。"
            confirm="提交申请"
            variant="danger"
            requestId={requestId}
            doneMessage="已提交申请"
          >
            <TextArea name="reason" label="原因" rows={2} />
          </ConfirmAction>
        </div>
      )}
    </Panel>
  )
}
