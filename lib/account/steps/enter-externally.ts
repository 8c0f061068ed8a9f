import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { dateIn } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { wallNow } from '@/lib/platform/clock'
import { randomToken } from '@/lib/platform/id'
import type { ExternalPerson } from '@/lib/platform/oidc/read-claims'
import { oidcSettings } from '@/lib/platform/oidc/settings'
import type { Tx } from '@/lib/platform/transaction'
import { findSubjectByIdentityPort } from '../ports'
import { findLinkedAccount } from '../repository/external-identities'
import { keepPerson, settle } from '../repository/external-logins'
import { findSubjectAccount } from '../repository/subject-accounts'
import { externalProblem } from '../rules/external-login-problems'
import { isSameName, plainNumber } from '../rules/same-person'
import { admitStaff } from './admit-staff'
import { enteringActor, loginEntry, openSession, type Entering } from './open-session'

/** In; or one question of ours is left, and the browser gets a ticket for it: whose password, or a registration. */
export type ExternalEntrance =
  | { readonly outcome: 'entered'; readonly sessionId: string }
  | { readonly outcome: 'confirm' | 'register' | 'secondFactor'; readonly ticket: string }

export type Passage = {
  readonly id: string
  readonly issuer: string
  readonly subjectBlind: string
  readonly person: ExternalPerson
}
type Entrance = Promise<Result<ExternalEntrance, Failure>>

/** A member of staff comes in when linked; who is not yet confirms once with the password. None is made, none guessed. */
export async function enterStaff(tx: Tx, actor: Actor, { passage, now }: { passage: Passage; now: Date }): Entrance {
  const { issuer, subjectBlind, person } = passage
  const linked = await findLinkedAccount(tx, { countyCode: actor.countyCode, issuer, subjectBlind })
  if (!linked) {
    const isNameWanted = (oidcSettings()?.claims.staffName ?? null) !== null
    return isNameWanted && person.staffName === null
      ? fail(externalProblem('noStaffName'))
      : ask(tx, actor, { passage, outcome: 'confirm' })
  }
  if (linked.status === 'disabled') return fail(externalProblem('disabled'))
  if (linked.lockedUntil !== null && linked.lockedUntil > wallNow()) return fail(externalProblem('locked'))
  return enter(tx, actor, { passage, account: { ...linked, kind: 'staff' }, now })
}

/** A talent is found by the identity number the provider verified; who is in no register may register themselves. */
export async function enterTalent(tx: Tx, actor: Actor, { passage, now }: { passage: Passage; now: Date }): Entrance {
  const { countyCode } = actor
  const { person } = passage
  if (!person.isVerified || person.documentNumber === null || person.realName === null)
    return fail(externalProblem('notVerified'))
  const number = plainNumber(person.documentNumber)
  const talentId = await findSubjectByIdentityPort.get()(tx, countyCode, number, dateIn(now))
  if (talentId === null) return ask(tx, actor, { passage, outcome: 'register' })

  const account = await findSubjectAccount(tx, { countyCode, kind: 'talent', subjectId: talentId }, null)
  if (!account) return fail(externalProblem('noLogin'))
  if (account.status === 'disabled') return fail(externalProblem('disabled'))
  // A number typed wrongly into the register must not open somebody else's file.
  if (!isSameName(account.displayName, person.realName)) return fail(externalProblem('nameDiffers'))
  return enter(tx, actor, { passage, account: { ...account, kind: 'talent' }, now })
}

type Asking = { passage: Passage; outcome: 'confirm' | 'register' }

async function ask(tx: Tx, actor: Actor, { passage, outcome }: Asking): Entrance {
  const ticket = randomToken(32)
  await keepPerson(tx, { countyCode: actor.countyCode, id: passage.id }, { ticket, person: passage.person })
  return ok({ outcome, ticket })
}

type Opening = { passage: Passage; account: Entering; now: Date }

async function enter(tx: Tx, actor: Actor, { passage, account, now }: Opening): Entrance {
  if (account.kind === 'staff') return admit(tx, actor, { passage, account, now })
  const sessionId = await openSession(tx, actor, account)
  if (sessionId === null) return fail(externalProblem('disabled'))
  await settle(tx, { countyCode: actor.countyCode, id: passage.id }, sessionId)
  const login = { sessionId, means: oidcSettings()?.name ?? '', method: 'oidc', now } as const
  await recordAudit(tx, enteringActor(actor, account), loginEntry(account, login))
  return ok({ outcome: 'entered', sessionId })
}

async function admit(tx: Tx, actor: Actor, { passage, account, now }: Opening): Entrance {
  const login = { means: oidcSettings()?.name ?? '', method: 'oidc', externalLoginId: passage.id, now } as const
  const entrance = await admitStaff(tx, actor, { account, ...login })
  if (entrance === null) return fail(externalProblem('disabled'))
  if (entrance.outcome === 'entered')
    await settle(tx, { countyCode: actor.countyCode, id: passage.id }, entrance.sessionId)
  return ok(entrance)
}
