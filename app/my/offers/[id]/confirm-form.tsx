import { FormShell } from '@/components/form/form-shell'
import { SubmitButton } from '@/components/form/submit-button'
import { Panel } from '@/components/ui/panel'
import type { OfferToday, OfferView } from '@/lib/offer/queries/get-offer'
import { PayeeAccountFields } from '@/components/form/payee-account-fields'
import { confirm } from '../actions'
import { ConsentFields } from '../consent-fields'

type Props = { view: OfferView; today: OfferToday; requestId: string }

/** Where the money goes, what is agreed to, and the one button. */
export function ConfirmForm({ view, today, requestId }: Props) {
  const { payee, outlook, versionId, consents } = today
  const accounts = payee?.accounts ?? []
  return (
    <Panel title="收款账户和确认">
      <p className="mb-3">
        户名：{payee?.holderName} <span className="text-ink-3">必须与收款人一致，不能修改</span>
      </p>
      <FormShell
        action={confirm}
        label="确认享受"
        requestId={requestId}
        hidden={{ offerId: view.id, versionId, amountFen: String(outlook.amountFen ?? 0) }}
      >
        <PayeeAccountFields
          known={accounts.map((one) => ({ value: one.id, label: `${one.bankName} ${one.accountMasked}` }))}
        />
        <ConsentFields consents={consents} />
        <SubmitButton block size="lg">
          确认享受
        </SubmitButton>
      </FormShell>
    </Panel>
  )
}
