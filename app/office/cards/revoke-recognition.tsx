import { ConfirmAction } from '@/components/form/confirm-action'
import { TextArea } from '@/components/form/text-field'
import { newId } from '@/lib/platform/id'
import { revokeHolder } from './[id]/actions'

/** 撤销认定: says exactly what ends with it. */
export function RevokeRecognition({ talentId, holderName }: { talentId: string; holderName: string }) {
  return (
    <ConfirmAction
      action={revokeHolder}
      label="撤销认定…"
      title={`撤销${holderName}的人才认定？`}
      description="认定从今天起失效，持有的英才卡同时注销，均不能恢复；本人可以重新申请认定。已发放的补贴不在此处追回。"
      confirm="撤销认定"
      variant="danger"
      size="sm"
      hidden={{ talentId }}
      requestId={newId()}
      doneMessage="已撤销认定"
    >
      <TextArea name="reason" label="撤销原因" rows={3} hint="4 至 200 个字，本人可见" />
    </ConfirmAction>
  )
}
