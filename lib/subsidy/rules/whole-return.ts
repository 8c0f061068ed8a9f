import { refused, type Failure } from '@/lib/kernel/failure'
import type { Attempt } from '../model'

/** Under which the return of a batch is asked for. The database looks for the same (trigger disbursement_batch_answered). */
export const wholeReturnKey = (batchId: string): string => `batchReturn:${batchId}`

type Sent = { readonly attempts: readonly Pick<Attempt, 'status'>[]; readonly isTold: boolean }

/** Why a batch was not sent back as a whole; null when it may have been. `isTold`: line by line, by the link. */
export function wholeReturnProblem({ attempts, isTold }: Sent): Failure | null {
  if (isTold) return refused('byLink', '本批次由银企直联逐笔发送，银行逐笔答复，没有整批退回。')
  const answered = attempts.filter(({ status }) => status !== 'live').length
  return answered === 0
    ? null
    : refused('answered', `银行已答复 ${answered} 笔，不是整批退回。请导入银行的回盘文件，逐笔处理。`)
}
