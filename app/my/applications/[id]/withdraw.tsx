import { ConfirmAction } from '@/components/form/confirm-action'
import { TextArea } from '@/components/form/text-field'
import { withdraw } from './actions'

/** Taking the case back: asked about first, since it cannot be undone. */
export const Withdraw = ({ id, title }: { id: string; title: string }) => (
  <div className="flex justify-end" data-print="hide">
    <ConfirmAction
      action={withdraw}
      label="撤回申报"
      title={`撤回“${title}”这件申报？`}
      description="撤回后本件结束，不再办理；以后符合条件可以重新申报。已提交的内容保留在记录里。"
      confirm="撤回申报"
      variant="danger"
      hidden={{ applicationId: id }}
    >
      <TextArea name="reason" label="撤回原因" optional rows={3} />
    </ConfirmAction>
  </div>
)
