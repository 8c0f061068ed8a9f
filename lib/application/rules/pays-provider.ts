import type { Rulebook } from '@/lib/policy/rulebook/schema'

/** 收款方是提供单位: the money goes to who lets the home or renders the service, whose account the office keeps. */
export const paysProvider = ({ outcome }: Rulebook): boolean =>
  outcome.kind === 'subsidy' && outcome.payee === 'provider'
