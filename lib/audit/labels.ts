/** Where an action belongs, by the slice its code begins with. */
export const SLICE_LABELS: Record<string, string> = {
  account: '账号与登录',
  attachment: '材料',
  fact: '事实与核对',
  enterprise: '企业登记',
  talent: '人才登记',
  policy: '政策',
  notice: '公示与异议',
  fund: '资金与预算',
  application: '申报与审核',
  subsidy: '拨付',
  card: '英才卡',
}

/** What an action's code begins with, and its name, for a filter. */
export const SLICE_OPTIONS = Object.entries(SLICE_LABELS).map(([slice, label]) => ({ value: `${slice}.`, label }))

export const ACTOR_KIND_LABELS: Record<string, string> = {
  staff: '工作人员',
  talent: '人才',
  enterprise: '用人单位',
  system: '系统',
  public: '未登录',
}
