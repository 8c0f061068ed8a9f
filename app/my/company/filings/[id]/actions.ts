'use server'
import { revalidatePath } from 'next/cache'
import { paths } from '@/app/paths'
import { confirmFiling } from '@/lib/employer-filing/commands/confirm-filing'
import { ConfirmFilingInput } from '@/lib/employer-filing/schema'
import { defineAction } from '@/lib/platform/action'

export const confirm = defineAction({
  input: ConfirmFilingInput,
  run: confirmFiling,
  onDone: ({ id }) => revalidatePath(paths.myFiling(id)),
})
