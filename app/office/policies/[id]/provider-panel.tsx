import { BankAccountTwice } from '@/components/form/bank-account-twice'
import { ConfirmAction } from '@/components/form/confirm-action'
import { TextField } from '@/components/form/text-field'
import { Moment } from '@/components/ui/day'
import { DescriptionList } from '@/components/ui/description-list'
import { Panel } from '@/components/ui/panel'
import { StatusMark } from '@/components/ui/status-mark'
import {
  getProviderAccounts,
  type ProviderAccounts,
  type ProviderLine,
} from '@/lib/application/queries/get-provider-accounts'
import type { Actor } from '@/lib/kernel/actor'
import { newId } from '@/lib/platform/id'
import type { ItemView } from '@/lib/policy/queries/get-item'
import { checkProvider, enterProvider } from './actions'

/** 提供单位账户: whom this item pays in the applicant's place. */
export async function ProviderPanel({ actor, view: { shown } }: { actor: Actor; view: ItemView }) {
  const accounts = await getProviderAccounts(actor, shown)
  if (!accounts) return null
  const { standing, waiting } = accounts
  return (
    <Panel
      title="提供单位账户"
      note="这个事项的补贴直接付给提供住房、服务的单位"
      actions={accounts.mayEnter ? <Enter itemId={shown.itemId} isFirst={standing === null} /> : null}
      className="my-4"
    >
      {standing === null && waiting === null ? <p>还没有录入。没有复核过的账户，这个事项不能发布。</p> : null}
      <div className="space-y-4">
        {standing ? <Line line={standing} mark={<StatusMark tone="good">现用</StatusMark>} /> : null}
        {waiting ? <Waiting accounts={accounts} line={waiting} /> : null}
      </div>
    </Panel>
  )
}

const Line = ({ line, mark }: { line: ProviderLine; mark: React.ReactNode }) => (
  <DescriptionList
    items={[
      { term: '提供单位', value: line.holderName, mark },
      { term: '账户', value: `${line.bankName} ${line.accountMasked}` },
      {
        term: '录入',
        value: (
          <>
            {line.enteredByName}，<Moment value={line.enteredAt} />
          </>
        ),
      },
      {
        term: '复核',
        value: line.checkedAt ? (
          <>
            {line.checkedByName}，<Moment value={line.checkedAt} />
          </>
        ) : null,
      },
    ]}
  />
)

const Waiting = ({ accounts, line }: { accounts: ProviderAccounts; line: ProviderLine }) => (
  <div className="space-y-2">
    <Line line={line} mark={<StatusMark tone="attention">待复核</StatusMark>} />
    {accounts.mayCheck ? (
      <ConfirmAction
        action={checkProvider}
        label="复核账户…"
        size="sm"
        variant="primary"
        title={`复核通过 ${line.holderName} 的账户？`}
        description={`${line.bankName} ${line.accountMasked}。请先与对方开户证明核对。以后提交的申报付到这个账户，已提交的不变。`}
        confirm="复核通过"
        hidden={{ providerAccountId: line.id }}
        doneMessage="账户已复核"
      />
    ) : (
      <p className="text-sm text-ink-2">由录入人以外的政策专员或领导复核。</p>
    )}
  </div>
)

const Enter = ({ itemId, isFirst }: { itemId: string; isFirst: boolean }) => (
  <ConfirmAction
    action={enterProvider}
    label={isFirst ? '录入账户…' : '更换账户…'}
    size="sm"
    title="录入提供单位账户"
    description="户名是单位在登记库里的名称。由另一人复核后才用。"
    confirm="录入"
    hidden={{ itemId }}
    requestId={newId()}
    doneMessage="已录入，等待复核"
  >
    <TextField name="uscc" label="统一社会信用代码" hint="18 位；单位须已在登记库" maxLength={18} />
    <TextField name="bankName" label="开户银行" hint="写到支行，如 农业银行人民路支行" maxLength={60} />
    <BankAccountTwice name="account" label="银行账号" />
  </ConfirmAction>
)
