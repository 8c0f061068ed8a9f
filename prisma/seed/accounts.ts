import { addUnit } from '@/lib/account/commands/add-unit'
import { changePassword } from '@/lib/account/commands/change-password'
import { grantRole } from '@/lib/account/commands/grant-role'
import { openStaffAccount, type OpenedAccount } from '@/lib/account/commands/open-staff-account'
import { DEMO_PASSWORD, DEMO_PERSONAS } from '@/lib/account/demo-personas'
import { DEMO_MAIN_TOWNSHIP, DEMO_UNITS } from '@/lib/account/demo-units'
import { ADMINISTRATOR_ROLES } from '@/lib/account/rules/separate-administrators'
import { systemActor, type Actor, type Role } from '@/lib/kernel/actor'
import { dateIn } from '@/lib/kernel/plain-date'
import { succeed } from './succeed'

type Staff = { userName: string; displayName: string; roles: readonly Role[]; unitCode: string }

const PERSONAS = DEMO_PERSONAS.flatMap((persona): Staff[] =>
  persona.kind === 'staff'
    ? [{ userName: persona.userName, displayName: persona.name, roles: persona.roles, unitCode: persona.unitCode }]
    : [],
)

/** Departments that check facts and review what is theirs to know. */
const DEPARTMENT_STAFF: readonly Staff[] = [
  { userName: 'rcb.lin', displayName: '林溪', roles: ['reviewer'], unitCode: 'RCB' },
  { userName: 'rsj.he', displayName: '何晓', roles: ['reviewer'], unitCode: 'RSJ' },
  { userName: 'zjj.tang', displayName: '唐宁', roles: ['reviewer'], unitCode: 'ZJJ' },
  { userName: 'jxj.luo', displayName: '罗成', roles: ['reviewer'], unitCode: 'JXJ' },
  { userName: 'jyj.xie', displayName: '谢芸', roles: ['reviewer'], unitCode: 'JYJ' },
  { userName: 'wjj.deng', displayName: '邓岚', roles: ['reviewer'], unitCode: 'WJJ' },
]

const SURNAMES = '刘陈杨黄吴徐孙胡朱高郭何罗宋郑谢韩唐冯董程'
const GIVEN =
  '建华 丽娟 志强 秀英 海燕 春梅 国庆 玉兰 永红 小军 文静 光明 雪梅 永康 桂香 正东 素芬 家福 晓峰 月娥 大勇'.split(' ')

/** An intake officer in each of the other townships, so that no case is without somebody to take it in. */
const TOWNSHIP_STAFF: readonly Staff[] = DEMO_UNITS.filter(
  (unit) => unit.kind === 'township' && unit.code !== DEMO_MAIN_TOWNSHIP,
).map((unit, index) => ({
  userName: `jb${unit.code.slice(6)}`,
  displayName: `${SURNAMES.charAt(index)}${GIVEN[index] ?? ''}`,
  roles: ['intakeOfficer'],
  unitCode: unit.code,
}))

async function seedStaff(actor: Actor, staff: Staff, now: Date): Promise<OpenedAccount> {
  const { userName, displayName, roles, unitCode } = staff
  const opened = succeed(`account ${userName}`, await openStaffAccount(actor, { userName, displayName }, now))
  for (const role of roles) {
    const grant = { accountId: opened.accountId, role, unitCode, validFrom: dateIn(now) }
    succeed(`role of ${userName}`, await grantRole(actor, grant, now))
  }
  return opened
}

/** Their own first deed: the password handed over becomes the demo's. */
async function choosePassword(staff: Staff, opened: OpenedAccount, now: Date): Promise<void> {
  const actor: Actor = {
    ...systemActor(DEMO_UNITS[0]?.code ?? ''),
    kind: 'staff',
    accountId: opened.accountId,
    name: staff.displayName,
  }
  const passwords = { newPassword: DEMO_PASSWORD, repeatedPassword: DEMO_PASSWORD }
  succeed(
    `password of ${staff.userName}`,
    await changePassword(actor, { currentPassword: opened.initialPassword, ...passwords }, now),
  )
}

/** Units and staff of the demo county, by the commands, as the system. Talents and contacts come with the registers. */
export async function seedAccounts(countyCode: string, now: Date): Promise<void> {
  const actor = systemActor(countyCode)
  for (const unit of DEMO_UNITS) succeed(`unit ${unit.code}`, await addUnit(actor, unit, now))
  for (const staff of [...PERSONAS, ...DEPARTMENT_STAFF, ...TOWNSHIP_STAFF])
    await choosePassword(staff, await seedStaff(actor, staff, now), now)
}

const FIRST_PEOPLE = {
  systemAdmin: '系统管理员',
  securityAdmin: '安全管理员',
  auditor: '审计管理员',
  leader: '分管领导',
} as const

/**
 * The three administrators of an empty county in production, and the leader who confirms as the second person what the
 * security administrator asks for, under user names of their roles. Nobody is there yet to confirm these four. Answers with
 * the first passwords, to be handed to four people: they are kept nowhere, and must be changed at the first login.
 */
export async function seedFirstAdministrators(
  countyCode: string,
  countyName: string,
  now: Date,
): Promise<OpenedAccount[]> {
  const actor = systemActor(countyCode)
  const shortName = countyName.replace(/(县|区|市)$/, '') || countyName
  const county = { code: countyCode, kind: 'county' as const, name: countyName, shortName, parentCode: null }
  succeed('county', await addUnit(actor, { ...county, isCountyWide: true, grid: null, sort: 0 }, now))
  const opened: OpenedAccount[] = []
  for (const role of [...ADMINISTRATOR_ROLES, 'leader'] as const) {
    const staff = {
      userName: role.toLowerCase(),
      displayName: FIRST_PEOPLE[role],
      roles: [role],
      unitCode: countyCode,
    }
    opened.push(await seedStaff(actor, staff, now))
  }
  return opened
}
