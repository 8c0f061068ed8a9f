import { keepPayeeAccount, type Payee } from '@/lib/application/steps/keep-payee-account'
import { findEnterprise } from '@/lib/enterprise/steps/find-enterprise'
import type { Actor } from '@/lib/kernel/actor'
import { parseBankAccount } from '@/lib/kernel/bank-account'
import { dateIn } from '@/lib/kernel/plain-date'
import { unseal } from '@/lib/platform/crypto'
import type { Tx } from '@/lib/platform/transaction'
import type { OpeningAward } from '@/lib/subsidy/steps/enter-opening-awards'
import type { OpeningLine } from '../model'
import { OPENING_ACCOUNT } from '../rules/sealed-purposes'
import { awardOfLines, groupAwards, isInMonths, leftLineOf } from '../rules/award-of-lines'
import { planLeft } from '../rules/plan-left'

/** The awards that lines describe, each with its payee's account and its instalments where something is left to pay. */
export async function readAwards(
  tx: Tx,
  actor: Actor,
  lines: readonly OpeningLine[],
  now: Date,
): Promise<OpeningAward[]> {
  const awards: OpeningAward[] = []
  for (const own of groupAwards(lines)) {
    const described = awardOfLines(own)
    const left = leftLineOf(own)
    const { payeeAccountId, payeeName } = left
      ? await keepPayee(tx, actor, left, now)
      : NOBODY(described.beneficiaryName)
    const plan = { title: described.title, isInMonths: isInMonths(own) }
    awards.push({
      award: { ...described, payeeAccountId, payeeName },
      left: left?.left ? planLeft(left.left, plan, dateIn(now)) : [],
    })
  }
  return awards
}

const NOBODY = (payeeName: string) => ({ payeeAccountId: null, payeeName })

async function keepPayee(
  tx: Tx,
  actor: Actor,
  line: OpeningLine,
  now: Date,
): Promise<{ payeeAccountId: string; payeeName: string }> {
  const payee = await payeeOf(tx, actor.countyCode, line)
  const number = line.payee && parseBankAccount(unseal(OPENING_ACCOUNT, line.payee.accountSealed))
  if (!line.payee || !number?.ok) throw new Error(`opening line ${line.id} has no account to pay to`)
  const account = { bankName: line.payee.bankName, number: number.value.account }
  return { payeeAccountId: await keepPayeeAccount(tx, actor, payee, account, now), payeeName: payee.holderName }
}

/** An enterprise's award is paid to the enterprise, whoever it is about. */
async function payeeOf(tx: Tx, countyCode: string, line: OpeningLine): Promise<Payee> {
  const { enterpriseId, talentId, beneficiaryName } = line
  if (enterpriseId !== null) {
    const enterprise = await findEnterprise(tx, countyCode, enterpriseId)
    return { ownerKind: 'enterprise', ownerId: enterpriseId, holderName: enterprise?.name ?? beneficiaryName }
  }
  if (talentId === null) throw new Error(`opening line ${line.id} is nobody's`)
  return { ownerKind: 'talent', ownerId: talentId, holderName: beneficiaryName }
}
