'use server'
import { revalidatePath } from 'next/cache'
import { paths } from '@/app/paths'
import { defineAction } from '@/lib/platform/action'
import { RequestInput } from '@/lib/second-person/schema'
import { askBatchReturn } from '@/lib/subsidy/commands/ask-batch-return'
import { confirmBatchReturn } from '@/lib/subsidy/commands/confirm-batch-return'
import { AskBatchReturnInput } from '@/lib/subsidy/schema'

const showAgain = () => revalidatePath(paths.office(), 'layout')

export const askReturn = defineAction({ input: AskBatchReturnInput, run: askBatchReturn, onDone: showAgain })
export const confirmReturn = defineAction({ input: RequestInput, run: confirmBatchReturn, onDone: showAgain })
