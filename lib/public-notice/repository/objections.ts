import type { Actor } from '@/lib/kernel/actor'
import { maskPhone } from '@/lib/kernel/mask'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { seal } from '@/lib/platform/crypto'
import { toDayColumn } from '@/lib/platform/day-column'
import { newId } from '@/lib/platform/id'
import type { Tx } from '@/lib/platform/transaction'
import type { NoticeObjection } from '../model'
import { OBJECTOR_PHONE } from '../rules/sealed-purposes'

export type NewObjection = {
  noticeId: string
  rowId: string | null
  objector: { name: string; phone: string } | null
  content: string
  dueOn: PlainDate
}

/** Inserts an objection with a real name, or, without objector, a lead. The phone is sealed. */
export async function insertObjection(
  tx: Tx,
  actor: Actor,
  objection: NewObjection,
  now: Date,
): Promise<{ id: string; number: string }> {
  const { objector, dueOn, ...rest } = objection
  const number = await nextNumber(tx, actor.countyCode, now)
  const id = newId()
  await tx.objection.create({
    data: {
      ...rest,
      countyCode: actor.countyCode,
      id,
      number,
      isAnonymous: objector === null,
      objectorName: objector?.name ?? null,
      phoneSealed: objector && seal(OBJECTOR_PHONE, objector.phone),
      phoneMasked: objector && maskPhone(objector.phone),
      filedAt: now,
      dueOn: toDayColumn(dueOn),
      status: 'filed',
    },
  })
  return { id, number }
}

async function nextNumber(tx: Tx, countyCode: string, now: Date): Promise<string> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`objection:${countyCode}`}, 0))`
  const prefix = `YY${now.getUTCFullYear()}-`
  const count = await tx.objection.count({ where: { countyCode, number: { startsWith: prefix } } })
  return `${prefix}${String(count + 1).padStart(4, '0')}`
}

export async function findObjection(tx: Tx, countyCode: string, id: string): Promise<NoticeObjection | null> {
  return tx.objection.findUnique({
    where: { countyCode_id: { countyCode, id } },
    select: { id: true, number: true, noticeId: true, rowId: true, isAnonymous: true, status: true },
  })
}

/** Objections with a name that still wait, on one row. */
export const countWaiting = (tx: Tx, countyCode: string, rowId: string): Promise<number> =>
  tx.objection.count({ where: { countyCode, rowId, status: 'filed', isAnonymous: false } })

/** filed → upheld | dismissed, once. */
export async function markDecided(
  tx: Tx,
  actor: Actor,
  decision: { id: string; outcome: 'upheld' | 'dismissed'; reply: string },
  now: Date,
): Promise<boolean> {
  const moved = await tx.objection.updateMany({
    where: { countyCode: actor.countyCode, id: decision.id, status: 'filed' },
    data: { status: decision.outcome, reply: decision.reply, decidedById: actor.accountId, decidedAt: now },
  })
  return moved.count === 1
}
