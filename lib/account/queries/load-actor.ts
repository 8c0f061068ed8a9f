import type { Actor } from '@/lib/kernel/actor'
import { dateIn } from '@/lib/kernel/plain-date'
import { businessNow, wallNow } from '@/lib/platform/clock'
import { isSecondFactorRequired } from '@/lib/platform/env'
import { isId } from '@/lib/platform/id'
import type { LoadActor } from '@/lib/platform/session'
import { reading } from '@/lib/platform/transaction'
import { findSession, touchSession } from '../repository/session-facts'
import type { SessionFacts } from '../model'
import { isIdle, isPasswordDue } from '../rules/session-limits'

const TOUCH_AFTER_MILLISECONDS = 60_000

/**
 * Who stands behind a session's id, read afresh on every request. Null when it ended, expired, was left idle, or its
 * account changed since. Roles count by the business day, sessions by the wall clock.
 */
export const loadActor: LoadActor = async (countyCode, sessionId, address) => {
  if (!isId(sessionId)) return null
  const now = wallNow()
  const facts = await findSession(reading, countyCode, sessionId, { now, today: dateIn(await businessNow()) })
  if (!facts || isIdle(facts.lastSeenAt, rolesOf(facts), now)) return null
  if (now.getTime() - facts.lastSeenAt.getTime() > TOUCH_AFTER_MILLISECONDS)
    await touchSession(reading, countyCode, sessionId, now)
  return toActor(facts, { countyCode, sessionId, address, now })
}

const rolesOf = (facts: SessionFacts) => facts.grants.map((grant) => grant.role)

type Request = { countyCode: string; sessionId: string; address: string | null; now: Date }

/** Whoever must choose a new password or set up a 动态口令 first holds no role until they have. */
function toActor(facts: SessionFacts, { now, ...request }: Request): Actor {
  const { accountId, kind, name, subjectId } = facts
  const isHeldBack =
    kind === 'staff' && (isPasswordDue(facts, now) || (isSecondFactorRequired() && !facts.hasSecondFactor))
  return {
    ...request,
    kind,
    accountId,
    name,
    talentId: kind === 'talent' ? subjectId : null,
    enterpriseId: kind === 'enterprise' ? subjectId : null,
    grants: isHeldBack ? [] : facts.grants,
    confirmedAt: facts.confirmedAt,
  }
}
