import { CheckboxGroupField } from '@/components/form/choice-field'
import { FormShell } from '@/components/form/form-shell'
import { SubmitButton } from '@/components/form/submit-button'
import { formatYuan } from '@/components/ui/format-money'
import { Panel } from '@/components/ui/panel'
import type { Tickable } from '@/lib/offer/queries/list-tickable'
import { PayeeAccountFields } from '@/components/form/payee-account-fields'
import { confirmTicked } from './actions'
import { ConsentFields } from './consent-fields'

/** 一并确认: everything that is paid to the enterprise itself, ticked beforehand, into one account. */
export const TickForm = ({ tickable, requestId }: { tickable: Tickable; requestId: string }) => (
  <Panel title="一并确认" note="收款人是本单位的">
    <FormShell action={confirmTicked} label="一并确认" requestId={requestId} doneMessage="已确认">
      <CheckboxGroupField
        name="offers[]"
        label={`共 ${tickable.offers.length} 件，不要的去掉勾`}
        options={tickable.offers.map(({ seen, personName, itemTitle, amountFen, answerBy }) => ({
          value: seen,
          label: `${personName === null ? '' : `${personName} · `}${itemTitle} ${formatYuan(amountFen)} 元`,
          hint: `${answerBy} 前确认`,
        }))}
        defaultValue={tickable.offers.map(({ seen }) => seen)}
      />
      <p>户名：{tickable.holderName}</p>
      <PayeeAccountFields
        known={tickable.accounts.map((one) => ({ value: one.id, label: `${one.bankName} ${one.accountMasked}` }))}
      />
      <ConsentFields consents={tickable.consents} />
      <SubmitButton block size="lg">
        确认勾选的
      </SubmitButton>
    </FormShell>
  </Panel>
)
