'use server'
import { revalidatePath } from 'next/cache'
import { paths } from '@/app/paths'
import { defineAction } from '@/lib/platform/action'
import { decideErasure } from '@/lib/retention/commands/decide-erasure'
import { DecideErasureInput } from '@/lib/retention/schema'

export const decideErasureAction = defineAction({
  input: DecideErasureInput,
  run: decideErasure,
  onDone: () => revalidatePath(paths.talentErasures()),
})
