'use server'

import { revalidatePath } from 'next/cache'
import { paths } from '@/app/paths'
import { defineAction } from '@/lib/platform/action'
import { cancelYearClosing } from '@/lib/subsidy/commands/cancel-year-closing'
import { makeYearClosing } from '@/lib/subsidy/commands/make-year-closing'
import { postYearClosing } from '@/lib/subsidy/commands/post-year-closing'
import { CancelYearClosingInput, MakeYearClosingInput, PostYearClosingInput } from '@/lib/subsidy/schema'

export const make = defineAction({
  input: MakeYearClosingInput,
  run: makeYearClosing,
  onDone: () => revalidatePath(paths.fund()),
})

export const post = defineAction({
  input: PostYearClosingInput,
  run: postYearClosing,
  onDone: () => revalidatePath(paths.fund()),
})

export const cancel = defineAction({
  input: CancelYearClosingInput,
  run: cancelYearClosing,
  onDone: () => revalidatePath(paths.fund()),
})
