import type { ErasureHold, Hold } from './model'

export const HOLD_LABELS: Record<Hold, string> = {
  reconsideration: '正在复核',
  objection: '公示异议正在核查',
  receivable: '申报人还有待追回的款项',
}

/** To the person and the officer alike; a day follows where there is one. */
export const ERASURE_HOLD_LABELS: Record<ErasureHold['kind'], string> = {
  liveCase: '还有申报正在办理，办完或撤回后才能删除',
  recentCase: '最近的申报结束不满六个月，仍可能复议、诉讼',
  award: '领取过待遇，发放凭证须保存十年',
  grantedCase: '有已办结的申报，按档案规定保存',
}
