import type { RequestKind, RequestStatus } from './model'

export const REQUEST_KIND_LABELS: Record<RequestKind, string> = {
  roleGrant: '授予角色',
  clearExport: '下载完整号码',
  batchReturn: '银行整批退回',
}

export const REQUEST_STATUS_LABELS: Record<RequestStatus, string> = {
  open: '待确认',
  confirmed: '已确认',
  refused: '不同意',
  withdrawn: '已撤回',
  expired: '已失效',
}
