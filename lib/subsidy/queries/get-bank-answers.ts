import type { Actor } from '@/lib/kernel/actor'
import { isId } from '@/lib/kernel/id'
import { reading } from '@/lib/platform/transaction'
import { mayDisburse } from '../permission'
import { findBatchNumber } from '../repository/batches'
import { findAnswers } from '../repository/instructions'
import { writeBankAnswers } from '../rules/write-bank-answers'

/** What the bank has answered through the link and is not settled yet, as the 回盘 it stands for; null where there is nothing. */
export async function getBankAnswers(actor: Actor, batchId: string): Promise<Uint8Array | null> {
  if (mayDisburse(actor) || !isId(batchId)) return null
  const number = await findBatchNumber(reading, actor.countyCode, batchId)
  const answers = number === null ? [] : await findAnswers(reading, actor.countyCode, batchId)
  return number === null || answers.length === 0 ? null : new TextEncoder().encode(writeBankAnswers(number, answers))
}
