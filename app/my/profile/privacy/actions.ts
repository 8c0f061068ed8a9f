'use server'
import { revalidatePath } from 'next/cache'
import { paths } from '@/app/paths'
import { defineAction } from '@/lib/platform/action'
import { requestErasure } from '@/lib/retention/commands/request-erasure'
import { RequestErasureInput } from '@/lib/retention/schema'

export const requestErasureAction = defineAction({
  input: RequestErasureInput,
  run: requestErasure,
  onDone: () => revalidatePath(paths.myPrivacy()),
})
