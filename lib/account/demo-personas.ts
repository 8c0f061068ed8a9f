import type { Role } from '@/lib/kernel/actor'
import { DEMO_COUNTY_CODE, DEMO_MAIN_TOWNSHIP } from './demo-units'

export type PersonaGroup = '申报人' | '经办与审核' | '政策与领导' | '财政' | '管理员' | '权益服务'

type Common = {
  readonly key: string
  readonly name: string
  readonly title: string
  readonly group: PersonaGroup
  readonly roles: readonly Role[]
  readonly unitCode: string
  /** What they do here, in one line. */
  readonly blurb: string
  /** Where they land after the login. */
  readonly home: string
}

/** Staff log in with a user name, applicants with the phone they are registered under. */
export type Persona = Common &
  (
    | { readonly kind: 'staff'; readonly userName: string; readonly phone: null }
    | { readonly kind: 'talent' | 'enterprise'; readonly userName: null; readonly phone: string }
  )

/** Password of every staff persona. The demo's only: no account of a production database is made from this list. */
export const DEMO_PASSWORD = 'Yunling-2026-demo'

const staff = (
  key: string,
  [name, title]: readonly [string, string],
  [role, unitCode, group]: readonly [Role, string, PersonaGroup],
  [blurb, home]: readonly [string, string],
): Persona => ({
  key,
  kind: 'staff',
  userName: key,
  phone: null,
  name,
  title,
  group,
  roles: [role],
  unitCode,
  blurb,
  home,
})

const STAFF: readonly Persona[] = [
  staff(
    'wangfang',
    ['王芳', '城关镇 · 经办人'],
    ['intakeOfficer', DEMO_MAIN_TOWNSHIP, '经办与审核'],
    ['受理本镇申报，退回补正，登记人才和企业', '/office'],
  ),
  staff(
    'zhangmin',
    ['张敏', '人才办 · 复审'],
    ['reviewer', 'RCB', '经办与审核'],
    ['复审全县申报，办理公示和异议', '/office'],
  ),
  staff('zhouzheng', ['周正', '组织部 · 审定'], ['reviewer', 'ZZB', '经办与审核'], ['审定通过复审的申报', '/office']),
  staff(
    'lizheng',
    ['李政', '人才办 · 政策专员'],
    ['policyOfficer', 'RCB', '政策与领导'],
    ['把文件变成可执行的条款，发布和修订政策', '/office/policies'],
  ),
  staff(
    'zhaolin',
    ['赵琳', '人才办 · 政策复核'],
    ['policyOfficer', 'RCB', '政策与领导'],
    ['对照原文复核同事录入的条款，看测算，再发布', '/office/policies'],
  ),
  staff(
    'linbuzhang',
    ['林部长', '组织部 · 领导'],
    ['leader', 'ZZB', '政策与领导'],
    ['看资金、人才和卡点，每个数字都能点开名单', '/leader'],
  ),
  staff(
    'chenhui',
    ['陈会', '财政局 · 制单'],
    ['treasurer', 'CZJ', '财政'],
    ['把到期的待遇做成拨付批次', '/office/payments'],
  ),
  staff(
    'qianjin',
    ['钱进', '财政局 · 复核'],
    ['treasurer', 'CZJ', '财政'],
    ['复核批次的笔数和金额', '/office/payments'],
  ),
  staff('sunli', ['孙立', '财政局 · 导出'], ['treasurer', 'CZJ', '财政'], ['导出银行代发文件', '/office/payments']),
  staff(
    'wudui',
    ['吴对', '财政局 · 对账'],
    ['treasurer', 'CZJ', '财政'],
    ['导入银行回单，逐笔对账', '/office/payments'],
  ),
  staff(
    'xitong',
    ['秦系统', '系统管理员'],
    ['systemAdmin', DEMO_COUNTY_CODE, '管理员'],
    ['开立、停用账号，维护机构；看不到业务', '/office/settings'],
  ),
  staff(
    'anquan',
    ['安全之', '安全管理员'],
    ['securityAdmin', DEMO_COUNTY_CODE, '管理员'],
    ['授予、收回角色，解除锁定；看不到业务', '/office/settings'],
  ),
  staff(
    'shenji',
    ['申纪', '审计管理员'],
    ['auditor', DEMO_COUNTY_CODE, '管理员'],
    ['查阅全部操作记录；看不到业务', '/office/audit'],
  ),
  staff(
    'fuwu',
    ['何服务', '人才服务中心'],
    ['serviceUnit', 'XXZX', '权益服务'],
    ['扫英才卡，登记权益使用', '/office/cards'],
  ),
]

const APPLICANTS: readonly Persona[] = [
  {
    key: 'ouyang',
    kind: 'talent',
    userName: null,
    phone: '13900010001',
    name: '欧阳若兰',
    title: '恒瑞纺织 · 研发工程师',
    group: '申报人',
    roles: ['talent'],
    unitCode: DEMO_COUNTY_CODE,
    blurb: '看能享受什么，申报，查进度，出示英才卡',
    home: '/my',
  },
  {
    key: 'hengrui',
    kind: 'enterprise',
    userName: null,
    phone: '13900020001',
    name: '李红',
    title: '恒瑞纺织 · 人事',
    group: '申报人',
    roles: ['enterpriseContact'],
    unitCode: DEMO_COUNTY_CODE,
    blurb: '确认本单位人才的在职情况，为单位申报',
    home: '/my/company',
  },
]

/** Everybody whom the demo lets in with one press. The login page, the seed and docs/demo.md read this list. */
export const DEMO_PERSONAS: readonly Persona[] = [...APPLICANTS, ...STAFF]

/** The persona of that key, or null. */
export const findPersona = (key: string): Persona | null => DEMO_PERSONAS.find((one) => one.key === key) ?? null
