import type { Hold } from './model'

export const HOLD_LABELS: Record<Hold, string> = {
  reconsideration: '正在复核',
  objection: '公示异议正在核查',
  receivable: '申报人还有待追回的款项',
}
