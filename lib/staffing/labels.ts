import type { HandoverKind } from './model'

export const HANDOVER_KIND_LABELS: Record<HandoverKind, string> = {
  role: '岗位',
  delegation: '委托代办',
  intake: '待受理',
  review: '待复审',
  decide: '待审定',
  publish: '待公示',
  objection: '异议待核查',
  reconsideration: '复核待办',
  import: '未完成的导入',
  opening: '未提交的期初批次',
}
