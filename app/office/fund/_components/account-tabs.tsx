import { paths } from '@/app/paths'
import { Tabs } from '@/components/ui/tabs'
import { ACCOUNT_LABELS } from '@/lib/fund/labels'
import { type BALANCE_KEYS, SHOWN_ACCOUNTS } from './ledger-query'

type Props = { here: { year: string; sub?: string }; account: keyof typeof BALANCE_KEYS }

/** The accounts of one year or sub-budget, one address each. */
export const AccountTabs = ({ here, account }: Props) => (
  <Tabs
    label="账户"
    current={paths.fundLedger({ ...here, account })}
    tabs={SHOWN_ACCOUNTS.map((one) => ({
      href: paths.fundLedger({ ...here, account: one }),
      label: ACCOUNT_LABELS[one],
    }))}
  />
)
