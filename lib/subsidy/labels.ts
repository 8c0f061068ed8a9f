import type { Funder } from '@/lib/policy/engine/assessment'
import type { AttemptStatus, BatchStatus, PaymentStatus } from './flow'
import type { BankEncoding, EndReason, EntitlementStatus, LineOutcome, Resolution, SuspenseReason } from './model'

export const ENTITLEMENT_STATUS_LABELS: Record<EntitlementStatus, string> = {
  active: '享受中',
  ended: '已终止',
  reversed: '已冲销',
}

export const PAYMENT_STATUS_LABELS: Record<PaymentStatus, string> = {
  planned: '未到期',
  gated: '待复核',
  due: '待拨付',
  inBatch: '拨付中',
  paid: '已拨付',
  cancelled: '已取消',
}

export const BATCH_STATUS_LABELS: Record<BatchStatus, string> = {
  made: '待复核',
  checked: '待导出',
  exported: '待回盘',
  reconciled: '已对账',
  cancelled: '已撤销',
}

export const ATTEMPT_STATUS_LABELS: Record<AttemptStatus, string> = {
  live: '待银行答复',
  paid: '成功',
  failed: '失败',
  cancelled: '已撤销',
}

export const FUNDER_LABELS: Record<Funder, string> = {
  county: '县级',
  city: '市级',
  province: '省级',
  employer: '用人单位',
}

export const ENCODING_LABELS: Record<BankEncoding, string> = { 'utf-8': 'UTF-8', gbk: 'GBK' }

export const OUTCOME_LABELS: Record<LineOutcome, string> = { paid: '成功', failed: '失败', unreadable: '无法识别' }

export const SUSPENSE_REASON_LABELS: Record<SuspenseReason, string> = {
  unknownReference: '参考号不存在',
  otherBatch: '属于其他批次',
  amountDiffers: '金额不符',
  twiceInFile: '同一文件内重复',
  contradicts: '与此前回盘不一致',
  unreadable: '行格式无法识别',
}

export const RESOLUTION_LABELS: Record<Resolution, string> = {
  paid: '确认已按我方金额入账',
  failed: '确认未入账或已退票',
  overpaid: '确认多付，差额列入应收',
  unrelated: '与本县拨付无关，核销',
}

export const END_REASON_LABELS: Record<EndReason, string> = {
  left: '离职',
  transferred: '调出本县',
  failedGate: '复核不合格',
  policyBreach: '弄虚作假或违反承诺',
  deceased: '死亡',
  converted: '转为其他待遇',
  other: '其他',
}
