import type { Actor } from '@/lib/kernel/actor'
import { refused, type Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { isId } from '@/lib/kernel/id'
import { reading } from '@/lib/platform/transaction'
import { mayDisburse } from '../permission'
import { findBatchNumber } from '../repository/batches'
import { findAnswers } from '../repository/instructions'
import { writeBankAnswers } from '../rules/write-bank-answers'

const NOTHING_NEW = refused('nothingNew', '银行还没有新的结果，请稍后再看。')

/** What the bank has answered through the link and is not settled yet, as the 回盘 it stands for. */
export async function getBankAnswers(actor: Actor, batchId: string): Promise<Result<Uint8Array, Failure>> {
  const refusal = mayDisburse(actor)
  if (refusal) return fail(refusal)
  if (!isId(batchId)) return fail({ kind: 'notFound', what: 'disbursementBatch' })
  const number = await findBatchNumber(reading, actor.countyCode, batchId)
  const answers = number === null ? [] : await findAnswers(reading, actor.countyCode, batchId)
  if (number === null || answers.length === 0) return fail(NOTHING_NEW)
  return ok(new TextEncoder().encode(writeBankAnswers(number, answers)))
}
