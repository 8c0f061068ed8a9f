'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { paths } from '@/app/paths'
import { addOpeningLine } from '@/lib/opening-balance/commands/add-opening-line'
import { createOpeningBatch } from '@/lib/opening-balance/commands/create-opening-batch'
import { discardOpeningBatch } from '@/lib/opening-balance/commands/discard-opening-batch'
import { prepareOpeningBatch } from '@/lib/opening-balance/commands/prepare-opening-batch'
import { rejectOpeningBatch } from '@/lib/opening-balance/commands/reject-opening-batch'
import { removeOpeningAward } from '@/lib/opening-balance/commands/remove-opening-award'
import { reverseOpeningBatch } from '@/lib/opening-balance/commands/reverse-opening-batch'
import { signOpeningBatch } from '@/lib/opening-balance/commands/sign-opening-batch'
import * as schema from '@/lib/opening-balance/schema'
import { defineAction } from '@/lib/platform/action'

const refresh = () => revalidatePath(paths.openingBatches(), 'layout')

export const create = defineAction({
  input: schema.CreateOpeningBatchInput,
  run: createOpeningBatch,
  onDone: ({ id }) => redirect(paths.openingBatch(id)),
})

export const addLine = defineAction({ input: schema.AddOpeningLineInput, run: addOpeningLine, onDone: refresh })

export const removeAward = defineAction({
  input: schema.RemoveOpeningAwardInput,
  run: removeOpeningAward,
  onDone: refresh,
})

export const prepare = defineAction({ input: schema.OpeningBatchInput, run: prepareOpeningBatch, onDone: refresh })

export const sign = defineAction({ input: schema.SignOpeningBatchInput, run: signOpeningBatch, onDone: refresh })

export const reject = defineAction({ input: schema.RejectOpeningBatchInput, run: rejectOpeningBatch, onDone: refresh })

export const discard = defineAction({ input: schema.OpeningBatchInput, run: discardOpeningBatch, onDone: refresh })

export const reverse = defineAction({
  input: schema.ReverseOpeningBatchInput,
  run: reverseOpeningBatch,
  onDone: ({ id }) => redirect(paths.openingBatch(id)),
})
