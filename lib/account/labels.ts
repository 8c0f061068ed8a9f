import type { Role, Scope } from '@/lib/kernel/actor'
import type { AccountStatus, UnitKind } from './model'

export const ROLE_LABELS: Record<Role, string> = {
  intakeOfficer: '经办人',
  reviewer: '审核人',
  policyOfficer: '政策专员',
  treasurer: '财政出纳',
  leader: '领导',
  talent: '人才',
  enterpriseContact: '用人单位联系人',
  serviceUnit: '权益服务单位',
  systemAdmin: '系统管理员',
  securityAdmin: '安全管理员',
  auditor: '审计管理员',
}

/** What a role may do, in one line, for the one who grants it. */
export const ROLE_HINTS: Record<Role, string> = {
  intakeOfficer: '受理、退回补正、登记人才和企业',
  reviewer: '复审、审定、核对登记事实、办理公示与异议',
  policyOfficer: '编写、测算、发布政策',
  treasurer: '制单、复核、导出、对账；同一批次须由不同的人办理',
  leader: '查看看板、报表及背后的名单',
  talent: '查看本人可享政策、申报、领卡',
  enterpriseContact: '为本单位人才确认、申报',
  serviceUnit: '扫码验卡、登记权益使用',
  systemAdmin: '开立、停用账号，维护机构；不接触业务',
  securityAdmin: '授予、收回角色，解除锁定；不接触业务',
  auditor: '查阅审计记录；不接触业务',
}

export const SCOPE_LABELS: Record<Scope, string> = {
  county: '全县',
  department: '本部门',
  township: '本乡镇（街道）',
  village: '本村（社区）',
  self: '本人或本单位',
}

export const UNIT_KIND_LABELS: Record<UnitKind, string> = {
  county: '县',
  department: '部门',
  township: '乡镇（街道）',
  village: '村（社区）',
}

export const ACCOUNT_STATUS_LABELS: Record<AccountStatus, string> = { active: '正常', disabled: '已停用' }

/** What rules/password-problems asks of a password of staff. */
export const PASSWORD_RULE =
  '至少 12 位，大写字母、小写字母、数字、符号四类中至少含三类；不能含有用户名、姓名或手机号码，也不能是常见的密码。'
