'use server'
import { revalidatePath } from 'next/cache'
import { paths } from '@/app/paths'
import { requestReconsideration } from '@/lib/application/commands/request-reconsideration'
import { withdrawApplication } from '@/lib/application/commands/withdraw-application'
import { RequestReconsiderationInput, WithdrawApplicationInput } from '@/lib/application/schema'
import { defineAction } from '@/lib/platform/action'

const refresh = ({ id }: { id: string }) => revalidatePath(paths.myApplication(id))

export const withdraw = defineAction({ input: WithdrawApplicationInput, run: withdrawApplication, onDone: refresh })

export const askReconsideration = defineAction({
  input: RequestReconsiderationInput,
  run: requestReconsideration,
  onDone: refresh,
})
