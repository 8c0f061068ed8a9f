import type { EnterpriseStatus } from './model'

export const ENTERPRISE_STATUS_LABELS: Record<EnterpriseStatus, string> = {
  active: '存续',
  closed: '已注销',
  merged: '已并入',
}
