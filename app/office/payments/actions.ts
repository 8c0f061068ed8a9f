'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { paths } from '@/app/paths'
import { defineAction } from '@/lib/platform/action'
import { cancelBatch } from '@/lib/subsidy/commands/cancel-batch'
import { changePayeeAccount } from '@/lib/subsidy/commands/change-payee-account'
import { checkBatch } from '@/lib/subsidy/commands/check-batch'
import { clearGates } from '@/lib/subsidy/commands/clear-gates'
import { endEntitlement } from '@/lib/subsidy/commands/end-entitlement'
import { exportBatch } from '@/lib/subsidy/commands/export-batch'
import { importBankResult } from '@/lib/subsidy/commands/import-bank-result'
import { makeBatch } from '@/lib/subsidy/commands/make-batch'
import { makeFollowUpBatch } from '@/lib/subsidy/commands/make-follow-up-batch'
import { recordRepayment } from '@/lib/subsidy/commands/record-repayment'
import { resolveSuspense } from '@/lib/subsidy/commands/resolve-suspense'
import { sendBatch } from '@/lib/subsidy/commands/send-batch'
import { getBankAnswers } from '@/lib/subsidy/queries/get-bank-answers'
import * as schema from '@/lib/subsidy/schema'

const refresh = () => revalidatePath(paths.payments(), 'layout')

export const make = defineAction({
  input: schema.MakeBatchInput,
  run: makeBatch,
  onDone: ({ id }) => redirect(paths.batch(id)),
})

export const followUp = defineAction({
  input: schema.MakeFollowUpBatchInput,
  run: makeFollowUpBatch,
  onDone: ({ id }) => redirect(paths.batch(id)),
})

export const check = defineAction({ input: schema.BatchInput, run: checkBatch, onDone: refresh })

export const exportFile = defineAction({ input: schema.ExportBatchInput, run: exportBatch, onDone: refresh })

export const send = defineAction({ input: schema.SendBatchInput, run: sendBatch, onDone: refresh })

/** What the bank has answered through the link goes the way of a 回盘 file. */
export const reconcile = defineAction({
  input: schema.SendBatchInput,
  run: async (actor, { batchId }, now) => {
    const answers = await getBankAnswers(actor, batchId)
    return answers.ok
      ? importBankResult(actor, { batchId, fileName: '银企直联回执.txt', bytes: answers.value }, now)
      : answers
  },
  onDone: refresh,
})

export const cancel = defineAction({ input: schema.CancelBatchInput, run: cancelBatch, onDone: refresh })

export const resolve = defineAction({ input: schema.ResolveSuspenseInput, run: resolveSuspense, onDone: refresh })

export const clear = defineAction({ input: schema.ClearGatesInput, run: clearGates, onDone: refresh })

export const end = defineAction({ input: schema.EndEntitlementInput, run: endEntitlement, onDone: refresh })

export const repay = defineAction({ input: schema.RecordRepaymentInput, run: recordRepayment, onDone: refresh })

export const changePayee = defineAction({
  input: schema.ChangePayeeAccountInput,
  run: changePayeeAccount,
  onDone: refresh,
})
