import type { CorrectionStatus, VerificationStatus } from './model'

export const VERIFICATION_STATUS_LABELS: Record<VerificationStatus, string> = {
  pending: '待核验',
  confirmed: '已核验',
  rejected: '核验未通过',
  superseded: '已由新的登记代替',
}

export const CORRECTION_STATUS_LABELS: Record<CorrectionStatus, string> = {
  filed: '待处理',
  accepted: '已更正',
  declined: '不予更正',
}
