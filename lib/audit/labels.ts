import type { FindingKind, RowSource } from './rules/finding'

/** Where an action belongs, by the slice its code begins with. */
export const SLICE_LABELS: Record<string, string> = {
  account: '账号与登录',
  audit: '审计',
  message: '消息',
  secondPerson: '双人确认',
  attachment: '材料',
  fact: '事实与核对',
  enterprise: '企业登记',
  talent: '人才登记',
  registerImport: '批量导入',
  policy: '政策',
  matching: '政策找人',
  simulation: '政策测算',
  offer: '免申即享',
  publicNotice: '公示与异议',
  fund: '资金与预算',
  application: '申报与审核',
  employerFiling: '单位代填',
  subsidy: '拨付',
  openingBalance: '期初',
  paper: '文书',
  talentCard: '英才卡',
  staffing: '人员交接',
  deskList: '名单与导出',
  duplicate: '查重与合并',
  disclosure: '个人信息保护',
  retention: '材料保管',
  platform: '系统',
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

/** Names of what a line's detail commonly holds; anything else shows under its own key. */
export const DETAIL_LABELS: Record<string, string> = {
  accountId: '账号编号',
  address: '来源地址',
  amountFen: '金额（分）',
  applicationId: '申报编号',
  count: '笔数',
  purpose: '用途',
  reason: '原因',
  role: '角色',
  sessionId: '登录编号',
  standsInFor: '代办',
  totalFen: '合计（分）',
  unitCode: '机构代码',
  validFrom: '开始日期',
  validTo: '截止日期',
}

export const ROW_SOURCE_LABELS: Record<RowSource, string> = {
  event: '审计记录',
  caseEvent: '办理过程',
  ledger: '资金分录',
}

/** What a verification found, as an office would say it. */
export const FINDING_LABELS: Record<FindingKind, string> = {
  rowChanged: '内容被改动',
  rowMissing: '已被删除',
  rowForged: '不是由本系统写入，或写入后随即被改动',
  linesChanged: '编号或次序被改动',
  sealChanged: '封存被改动',
  sealMissing: '缺少一环',
  chainBroken: '与前一环接不上',
  tailCut: '末尾被截断，少于库外留存',
  rechained: '与库外留存不一致',
  neverSealed: '没有编号，也不在等待封存',
  anchorChanged: '库外留存被改动',
  unsealedLong: '有记录等待封存超过十分钟，后台程序可能没有运行',
  anchorLate: '超过两小时没有写库外留存，请系统管理员检查留存文件',
}
