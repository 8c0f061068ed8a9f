import type { ApplicationStatus } from './flow'
import type { CaseEventKind, CheckVerdict, PassingOutcome, PassingVerb, QualityVerdict } from './model'
import type { ConsentKind } from './rules/consent-texts'
import type { Sampled } from './rules/quality-sample'

export const APPLICATION_STATUS_LABELS: Record<ApplicationStatus, string> = {
  draft: '草稿',
  submitted: '待受理',
  returned: '待补正',
  inReview: '审核中',
  approved: '待公示',
  onNotice: '公示中',
  granted: '已办结',
  declined: '不予通过',
  withdrawn: '已撤回',
  lapsed: '已失效',
}

export const APPLICATION_EVENT_LABELS: Record<CaseEventKind, string> = {
  start: '开始填报',
  startOnBehalf: '代为填报',
  startFromOffer: '免申即享',
  submit: '提交申报',
  confirm: '单位确认',
  disown: '单位不予确认',
  accept: '受理',
  return: '退回补正',
  resubmit: '补正后重新提交',
  resume: '补正后继续办理',
  advance: '审核通过',
  approve: '审定通过',
  reassess: '重新测算',
  decline: '不予通过',
  withdraw: '撤回申报',
  publish: '开始公示',
  dismissObjection: '异议不成立',
  clear: '公示无异议，办结',
  uphold: '异议成立，退回复审',
  grant: '办结',
  reconsider: '申请复核',
  reopen: '复核改判，重新审核',
  upholdRefusal: '复核维持原决定',
  lapse: '逾期失效',
  remind: '到期催办',
  escalate: '超期督办',
  urge: '催办',
  erasePapers: '材料已删除',
}

export const CONSENT_LABELS: Record<ConsentKind, string> = {
  commitment: '承诺书',
  privacyNotice: '个人信息告知书',
  bankConsent: '银行账号单独同意书',
}

export const CHECK_VERDICT_LABELS: Record<CheckVerdict, string> = { agrees: '核对一致', differs: '不一致' }

export const PASSING_VERB_LABELS: Record<PassingVerb, string> = { accept: '批量受理', approve: '批量通过' }

export const PASSING_OUTCOME_LABELS: Record<PassingOutcome, string> = {
  accepted: '已受理',
  advanced: '已通过，转下一环节',
  approved: '已审定，待公示',
  granted: '已审定，已办结',
  reassessed: '重新测算结果不同，退回复审',
  refused: '未办',
}

export const QUALITY_VERDICT_LABELS: Record<QualityVerdict, string> = { right: '无误', wrong: '有误' }
export const SAMPLED_LABELS: Record<Sampled, string> = { drawn: '抽中', first: '首件必查' }
