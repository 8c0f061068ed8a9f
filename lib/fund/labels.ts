import type { Account, FundYearStatus, Movement, ReferenceKind, YearClosingStatus } from './model'
import type { Book } from './rules/books'

export const ACCOUNT_LABELS: Record<Account, string> = {
  appropriation: '预算安排',
  available: '可用',
  reserved: '预占',
  committed: '已承诺',
  inTransit: '在途',
  paid: '已拨付',
  receivable: '应收追回',
  suspense: '挂账',
  clearing: '待清算',
  opening: '期初资金来源',
}

const { clearing: _clearing, ...OF_ONE_ACCOUNT } = ACCOUNT_LABELS
export const BOOK_LABELS: Record<Book, string> = { unspent: '预算结余', ...OF_ONE_ACCOUNT }

export const MOVEMENT_LABELS: Record<Movement, string> = {
  appropriate: '安排预算',
  cut: '调减预算',
  reserve: '审定预占',
  release: '释放预占',
  commit: '公示期满转承诺',
  uncommit: '取消后续拨付',
  send: '制单送银行',
  settle: '银行入账',
  bounce: '银行退回',
  refund: '入账后退票',
  owe: '列入应收追回',
  repay: '追回冲抵',
  suspend: '回盘挂账',
  resolve: '挂账核销',
  openingPaid: '期初已拨付（以前预算）',
  openingSpent: '期初已拨付（本年预算）',
  openingPaidBack: '冲销期初（以前预算）',
  openingSpentBack: '冲销期初（本年预算）',
  carryOut: '结转下年',
  carryIn: '上年结转',
  handBack: '交回财政',
  lapse: '注销结余',
  carryReservedOut: '预占转下年',
  carryReservedIn: '上年预占转入',
  carryCommittedOut: '承诺转下年',
  carryCommittedIn: '上年承诺转入',
}

export const FUND_YEAR_STATUS_LABELS: Record<FundYearStatus, string> = {
  planned: '规划',
  open: '执行中',
  closed: '已关账',
}

export const REFERENCE_LABELS: Record<ReferenceKind, string> = {
  fundYear: '预算',
  application: '申请件',
  entitlement: '待遇',
  batch: '兑现批次',
  resultFile: '回盘文件',
  suspense: '挂账',
  receivable: '应收追回',
  openingBatch: '期初批次',
  yearClosing: '年终结转',
}

export const YEAR_CLOSING_STATUS_LABELS: Record<YearClosingStatus, string> = {
  made: '待复核入账',
  posted: '已入账',
  cancelled: '已撤销',
}

/** Sub-budgets most counties have, by the category that rulebooks name. */
export const USUAL_CATEGORIES: Readonly<Record<string, string>> = {
  homePurchase: '购房补贴',
  living: '生活补贴',
  settlement: '安家补助',
  rent: '租房补贴',
  enterpriseIntroduction: '企业引才补贴',
}
