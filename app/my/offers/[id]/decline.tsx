import { ConfirmAction } from '@/components/form/confirm-action'
import { RadioGroupField } from '@/components/form/choice-field'
import { TextArea } from '@/components/form/text-field'
import { DECLINE_SCOPE_LABELS } from '@/lib/offer/labels'
import { DECLINE_SCOPES } from '@/lib/offer/model'
import { decline } from '../actions'

/** A no, and how far it reaches. */
export const Decline = ({ id, title }: { id: string; title: string }) => (
  <div className="flex justify-end">
    <ConfirmAction
      action={decline}
      label="不享受"
      title={`不享受“${title}”？`}
      description="不享受的，这一次不再提醒；以后想要，符合条件的仍可以照常申报。"
      confirm="不享受"
      hidden={{ offerId: id }}
    >
      <RadioGroupField
        name="scope"
        label="以后还要不要通知"
        options={DECLINE_SCOPES.map((value) => ({ value, label: DECLINE_SCOPE_LABELS[value] }))}
        defaultValue="once"
      />
      <TextArea name="reason" label="原因" optional rows={2} />
    </ConfirmAction>
  </div>
)
