import type { DisclosedField, DisclosureReason } from './model'

export const DISCLOSED_FIELD_LABELS: Record<DisclosedField, string> = { identity: '证件号码', phone: '手机号码' }

export const DISCLOSURE_REASON_LABELS: Record<DisclosureReason, string> = {
  contact: '联系本人',
  verify: '与证件或证明材料核对',
  bankQuery: '核实银行退回的款项',
  otherSystem: '到其他部门的系统查询',
  personAsked: '本人要求',
}
