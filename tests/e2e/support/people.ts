import { DEMO_PASSWORD } from '@/lib/account/demo-personas'
import { callAction, honest, listActions, type Fields } from './call-action'

/** Who knocks: one of each role, three whose role lies elsewhere, one whose account was disabled, and nobody at all. */
export const VISITORS = {
  nobody: null,
  disabled: { userName: 'jb102' },
  intakeOfficer: { key: 'wangfang' },
  intakeElsewhere: { userName: 'jb101' },
  reviewer: { key: 'zhangmin' },
  decider: { key: 'zhouzheng' },
  departmentReviewer: { userName: 'jyj.xie' },
  policyOfficer: { key: 'lizheng' },
  treasurer: { key: 'chenhui' },
  leader: { key: 'linbuzhang' },
  talent: { key: 'ouyang' },
  enterpriseContact: { key: 'hengrui' },
  serviceUnit: { key: 'fuwu' },
  systemAdmin: { key: 'xitong' },
  securityAdmin: { key: 'anquan' },
  auditor: { key: 'shenji' },
} as const satisfies Record<string, { key: string } | { userName: string } | null>

export type Visitor = keyof typeof VISITORS

/** The cookie of each visitor; null for who has none. */
export type Cookies = Readonly<Record<Visitor, string | null>>

/** Logs everybody in once, through the same actions as the login page. */
export async function logEverybodyIn(): Promise<Cookies> {
  const entered = await Promise.all(
    Object.entries(VISITORS).map(async ([visitor, who]) => [visitor, who === null ? null : await enter(who)] as const),
  )
  return Object.fromEntries(entered) as Cookies
}

/** Logs one in and answers with the cookie. */
export async function enter(who: { key: string } | { userName: string }): Promise<string> {
  const byPersona = 'key' in who
  const fields: Fields = byPersona ? { key: who.key } : { userName: who.userName, password: DEMO_PASSWORD }
  const name = `app/login/actions.ts ${byPersona ? 'logInAsPersonaAction' : 'logInWithPasswordAction'}`
  const action = listActions().find((one) => one.name === name)
  if (!action) throw new Error(`the build has no ${name}`)
  const answer = await callAction(action, fields, honest(null))
  const cookie = answer.cookies.find((one) => one.startsWith('jucai.session='))?.split(';')[0]
  if (!cookie) throw new Error(`${JSON.stringify(who)} could not log in: ${answer.text.slice(0, 300)}`)
  return cookie
}
