import { DescriptionList } from '@/components/ui/description-list'
import { Panel } from '@/components/ui/panel'
import type { ApplicationForm } from '@/lib/application/queries/get-application-form'
import { AccountForm } from './account-form'
import { setAccount } from './actions'
import { formHref } from './form-href'
import { ReturnNotice } from './return-notice'

/** Where the money goes. The holder is the payee and is not typed. */
export function AccountStep({ form }: { form: ApplicationForm }) {
  const { payee, id } = form
  if (!payee) return null
  return (
    <>
      <ReturnNotice form={form} />
      <Panel title="收款账户">
        <DescriptionList
          columns={1}
          className="mb-4"
          items={[
            { term: '户名', value: payee.holderName, source: '必须与收款人一致，不能修改' },
            ...(payee.account
              ? [{ term: '已填账户', value: `${payee.account.bankName} ${payee.account.accountMasked}` }]
              : []),
          ]}
        />
        {payee.isOpen ? (
          <AccountForm
            action={setAccount}
            applicationId={id}
            known={payee.known.map((one) => ({ value: one.id, label: `${one.bankName} ${one.accountMasked}` }))}
            chosen={payee.account?.id ?? null}
            nextHref={formHref(form, 'send')}
          />
        ) : (
          <p className="text-ink-2">收款账户没有要求补正，不能修改。</p>
        )}
      </Panel>
    </>
  )
}
