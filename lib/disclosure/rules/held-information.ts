/** What is held of a person, what for and how long: the notice of PIPL 第十七条, and the list an assessor reads. */
export type HeldInformation = {
  readonly what: string
  readonly why: string
  readonly from: string
  /** Sensitive by PIPL 第二十八条 and GB/T 45574-2025, or in our own top class. */
  readonly isSensitive: boolean
  /** Kept encrypted, not only out of sight. */
  readonly isSealed: boolean
  readonly kept: string
}

const WITH_THE_REGISTER = '登记存续期间'
const WITH_THE_CASE = '办结后按档案规定保存'

export const HELD_INFORMATION: readonly HeldInformation[] = [
  {
    what: '姓名、性别、出生日期、民族、籍贯、户籍地、政治面貌',
    why: '确认身份，按条款计算年龄和适用范围',
    from: '本人填写，乡镇（街道）登记',
    isSensitive: false,
    isSealed: false,
    kept: WITH_THE_REGISTER,
  },
  {
    what: '证件号码',
    why: '一人一档，避免重复登记和重复享受，向银行核对户名',
    from: '本人填写，核对证件',
    isSensitive: true,
    isSealed: true,
    kept: WITH_THE_REGISTER,
  },
  {
    what: '手机号码、电子邮箱',
    why: '登录、通知办理进度',
    from: '本人填写并验证',
    isSensitive: true,
    isSealed: true,
    kept: '登记存续期间，随时可以更换',
  },
  {
    what: '学历学位、职称、技能、荣誉、认定层次',
    why: '判断是否符合条款、计算金额',
    from: '本人填写，主管部门核验',
    isSensitive: false,
    isSealed: false,
    kept: WITH_THE_REGISTER,
  },
  {
    what: '任职单位、劳动合同、参加社会保险时段',
    why: '判断是否在本县工作、服务年限',
    from: '用人单位确认，人社部门比对',
    isSensitive: false,
    isSealed: false,
    kept: WITH_THE_REGISTER,
  },
  {
    what: '婚姻状况、配偶、住房',
    why: '只用于安家、购房、租房类待遇按家庭计算',
    from: '本人申报时填写，部门核验',
    isSensitive: true,
    isSealed: false,
    kept: WITH_THE_CASE,
  },
  {
    what: '收款账户',
    why: '把待遇拨付到本人或本单位名下',
    from: '本人填写两遍',
    isSensitive: true,
    isSealed: true,
    kept: '拨付凭证按会计档案规定保存',
  },
  {
    what: '申报材料（证书、合同等扫描件）',
    why: '审核人核对原文',
    from: '本人上传',
    isSensitive: true,
    isSealed: true,
    kept: '办结的按档案规定保存；不予通过、撤回、失效的，满县里规定的保管期（一般一年）由系统删除',
  },
  {
    what: '申报、审核、公示、拨付记录',
    why: '说明每一笔待遇的依据，接受复核和审计',
    from: '办理中形成',
    isSensitive: false,
    isSealed: false,
    kept: '长期保存',
  },
]
