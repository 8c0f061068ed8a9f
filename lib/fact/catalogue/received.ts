import { fact, type FactDefinition } from './definition'

const LEDGER = {
  origin: 'ledger',
  table: 'entitlement',
  dependsOnDay: true,
  verifiedBy: 'RCB',
  evidence: '已享受待遇情况说明',
  whenAbsent: 0,
} as const

/** 已享受待遇: what was paid to the subject by category, up to the day. */
export const RECEIVED_FACTS = {
  'received.livingFen': fact('已领生活补贴', 'moneyFen', LEDGER),
  'received.livingMonths': fact('已领生活补贴月数', 'integer', { ...LEDGER, unit: '个月' }),
  'received.rentFen': fact('已领租房补贴', 'moneyFen', LEDGER),
  'received.rentMonths': fact('已领租房补贴月数', 'integer', { ...LEDGER, unit: '个月' }),
  'received.settlementFen': fact('已领安家补助', 'moneyFen', LEDGER),
  'received.settlementTimes': fact('已核准安家补助次数', 'integer', { ...LEDGER, unit: '次' }),
  'received.homePurchaseFen': fact('已领购房补贴', 'moneyFen', LEDGER),
  'received.apartmentMonths': fact('已住人才公寓月数', 'integer', { ...LEDGER, unit: '个月' }),
  'received.livesInApartment': fact('是否正住人才公寓', 'boolean', { ...LEDGER, whenAbsent: false }),
} as const satisfies Readonly<Record<string, FactDefinition>>
