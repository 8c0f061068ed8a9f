import type { Actor } from '@/lib/kernel/actor'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { tellAccounts, tellSubjects } from '@/lib/message/steps/tell-accounts'
import type { MessageKind } from '@/lib/message/model'
import type { Tx } from '@/lib/platform/transaction'
import { findPartiesToRemind, findStaffToRemind } from '../repository/reminder-recipients'
import type { Audience } from '../rules/reminder-levels'

export type Told = {
  readonly audience: Audience
  readonly kind: MessageKind
  readonly today: PlainDate
  /** What is said of each case, by its id. */
  readonly words: ReadonlyMap<string, { readonly number: string; readonly text: string }>
}

/**
 * Tells the audience of these cases, and answers how many were told. Whom a case waits for may be people outside: they are
 * told on their phones as well.
 */
export async function remindOfCases(tx: Tx, actor: Actor, told: Told, now: Date): Promise<number> {
  const { audience, kind, today, words } = told
  const applicationIds = [...words.keys()]
  const staff = await findStaffToRemind(tx, actor.countyCode, { applicationIds, audience, today })
  const notices = staff.map(({ applicationId, accountId }) => {
    const { number, text } = wordsOf(words, applicationId)
    return {
      accountId,
      kind,
      body: `申报 ${number} ${text}`,
      target: { kind: 'application', id: applicationId },
    } as const
  })
  await tellAccounts(tx, actor, notices, now)
  const isWaitedFor = audience === 'holders' || audience === 'deciders'
  return notices.length + (isWaitedFor ? await remindParties(tx, actor, told, now) : 0)
}

async function remindParties(tx: Tx, actor: Actor, { words }: Told, now: Date): Promise<number> {
  const parties = await findPartiesToRemind(tx, actor.countyCode, [...words.keys()])
  const notices = parties.map(({ applicationId, subjectId, kind }) => {
    const { number, text } = wordsOf(words, applicationId)
    const isCase = kind === 'case'
    const target = { kind: isCase ? 'application' : 'confirmation', id: applicationId } as const
    const body = isCase ? `您的申报 ${number} 待补正，${text}，逾期将失效。` : `贵单位有职工申报待确认，${text}。`
    return { subjectId, kind: 'reminder', body, target, template: 'application.remind' } as const
  })
  await tellSubjects(tx, actor, notices, now)
  return notices.length
}

function wordsOf(words: Told['words'], id: string): { number: string; text: string } {
  const found = words.get(id)
  if (!found) throw new Error(`no words for case ${id}`)
  return found
}
