import type { z } from 'zod'
import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import { refused, type Failure } from '@/lib/kernel/failure'
import { dateIn } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { wallNow } from '@/lib/platform/clock'
import { inTransaction } from '@/lib/platform/transaction'
import { findVisibleTalent } from '@/lib/talent/steps/find-visible-talent'
import { openNumber } from '@/lib/talent/steps/open-number'
import { DISCLOSED_FIELD_LABELS, DISCLOSURE_REASON_LABELS } from '../labels'
import { DAILY_DISCLOSURES } from '../model'
import { mayDisclose, mayDiscloseOf } from '../permission'
import { countDay, insertDisclosure } from '../repository/disclosures'
import type { DiscloseNumberInput } from '../schema'

type Input = z.output<typeof DiscloseNumberInput>
/** The number whole, and how many more the officer may ask for today. */
type Disclosed = { readonly number: string; readonly left: number }

/**
 * 查看完整号码: shows one number of one person whole, for a reason that is kept and that she can read. At most fifty a day
 * without the security administrator (PIPL 第六、五十一条; security.md §2.3).
 */
export async function discloseNumber(actor: Actor, input: Input, now: Date): Promise<Result<Disclosed, Failure>> {
  const refusal = mayDisclose(actor)
  if (refusal) return fail(refusal)
  const { talentId, field, reason, words } = input
  return inTransaction<Disclosed>(async (tx) => {
    const talent = await findVisibleTalent(tx, actor, talentId)
    if (!talent) return fail({ kind: 'notFound', what: 'talent' })
    const elsewhere = mayDiscloseOf(actor, talent)
    if (elsewhere) return fail(elsewhere)
    const number = await openNumber(tx, actor.countyCode, talentId, field)
    if (number === null) return fail(refused('noNumber', '没有登记这个号码。'))

    const day = dateIn(wallNow())
    const { asked, extra } = await countDay(tx, actor.countyCode, actor.accountId, day)
    const left = DAILY_DISCLOSURES + extra - asked - 1
    if (left < 0) return fail(usedUp(asked))
    await insertDisclosure(tx, actor, { talentId, field, reason, words, day }, now)
    await recordAudit(tx, actor, {
      action: 'disclosure.discloseNumber',
      objectKind: 'talent',
      objectId: talentId,
      summary: `查看 ${talent.name} 的完整${DISCLOSED_FIELD_LABELS[field]}：${DISCLOSURE_REASON_LABELS[reason]}，${words}`,
      now,
      detail: { field, reason },
    })
    return ok({ number, left })
  })
}

const usedUp = (asked: number): Failure =>
  refused(
    'dailyLimit',
    `您今天已查看 ${asked} 个完整号码，达到上限。确需继续的，请安全管理员在「人员与角色」中增加当天的次数。`,
  )
