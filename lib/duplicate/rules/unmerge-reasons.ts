import type { Reason } from '@/lib/kernel/failure'
import { registerLabel } from '@/lib/fact/rules/register-field'
import type { Choices } from './choices'
import type { RowChange } from './image-difference'
import { NAMING_COLUMNS } from './naming-columns'

const labelOf = (table: string): string => NAMING_COLUMNS.find((one) => one.table === table)?.label ?? '登记信息'

/** Which row stands in the way, and of the entry itself which fact. */
export function blockedReason({ table, columns }: RowChange, choices: Choices): Reason {
  const facts = Object.keys(choices).filter((key) => choices[key]?.some((column) => columns.includes(column)))
  const what =
    table === 'talent' || table === 'enterprise' ? `登记信息（${facts.map(registerLabel).join('、')}）` : labelOf(table)
  return {
    code: 'changedSince',
    text: `${what}在合并后又有改动，无法恢复到合并前。请先把它改回合并时的内容，或改用更正。`,
  }
}

const TORN: Readonly<Record<'granted' | 'payee' | 'offset' | 'recognised', (what: string) => string>> = {
  granted: (number) => `申报件 ${number} 在合并后作出了授予，结果记在合并后的一人名下，不能再拆到两份登记上。`,
  payee: (number) => `申报件 ${number} 的收款账户是合并后选用的另一份登记名下的账户。请先改为本人的收款账户。`,
  offset: (payment) => `待遇 ${payment} 的拨付在合并后抵扣了另一份登记名下的应收，款项已清，不能再拆开。`,
  recognised: (tier) => `合并后新授予了 ${tier} 类人才认定，代替了原来的认定，不能再拆开。`,
}

export const tornReason = ({ code, what }: { readonly code: keyof typeof TORN; readonly what: string }): Reason => ({
  code,
  text: TORN[code](what),
})
