'use server'
import { revalidatePath } from 'next/cache'
import { paths } from '@/app/paths'
import { checkProviderAccount } from '@/lib/application/commands/check-provider-account'
import { enterProviderAccount } from '@/lib/application/commands/enter-provider-account'
import { CheckProviderAccountInput, EnterProviderAccountInput } from '@/lib/application/schema'
import { defineAction } from '@/lib/platform/action'

export const enterProvider = defineAction({
  input: EnterProviderAccountInput,
  run: enterProviderAccount,
  onDone: ({ itemId }) => revalidatePath(paths.policy(itemId)),
})

export const checkProvider = defineAction({
  input: CheckProviderAccountInput,
  run: checkProviderAccount,
  onDone: ({ itemId }) => revalidatePath(paths.policy(itemId)),
})
