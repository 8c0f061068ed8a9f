import type { ListKey } from './model'

/** What a list is called on its export and in the record. */
export const LIST_LABELS: Record<ListKey, string> = {
  talents: '人才库',
  enterprises: '企业库',
  applications: '申报件',
  cards: '英才卡名册',
  entitlements: '待遇台账',
  duePayments: '待拨付款项',
  batches: '兑现批次',
  gates: '待复核款项',
  suspense: '挂账明细',
  notices: '公示',
  objections: '异议与线索',
  ledger: '资金明细账',
  audit: '审计记录',
  accounts: '工作人员账号',
  verifications: '待核验内容',
  corrections: '更正申请',
  policies: '政策事项',
  matches: '政策找人名单',
  simulatedPeople: '政策测算名单',
  offers: '免申即享名单',
  metricRows: '数字背后的名单',
}

/** Kinds of step of a chain, as a filter names them. */
export const STEP_KIND_LABELS = {
  employerConfirmation: '单位确认',
  intake: '受理',
  review: '复审',
  decide: '审定',
} as const
