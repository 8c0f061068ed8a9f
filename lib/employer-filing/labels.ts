import type { FiledRowState } from './model'

export const FILED_ROW_STATE_LABELS: Record<FiledRowState, string> = {
  waiting: '待本人确认',
  submitted: '已提交',
  givenUp: '本人已放弃',
  lapsed: '逾期未确认',
}
