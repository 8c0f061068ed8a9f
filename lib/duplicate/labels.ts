import type { DuplicateStatus, Ground, Verdict } from './model'

export const DUPLICATE_STATUS_LABELS: Record<DuplicateStatus, string> = {
  open: '待判定',
  different: '不是同一个',
  merged: '已合并',
  stale: '已不相关',
}

export const GROUND_LABELS: Record<Ground, string> = {
  sameNumber: '证件号码相同（含 15 位升 18 位）',
  namePhone: '姓名和手机号码相同',
  nameBirth: '姓名和出生日期相同',
  otherDocument: '姓名和出生日期相同，证件种类不同',
  sameBody: '统一社会信用代码主体部分相同',
  sameName: '单位名称相同',
  proposed: '工作人员提出',
}

export const VERDICT_LABELS: Record<Verdict, string> = {
  same: '是同一个，合并',
  different: '不是同一个',
  undecided: '待重新判定',
}
