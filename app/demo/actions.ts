'use server'
import { revalidatePath } from 'next/cache'
import { moveClock } from '@/lib/account/commands/move-clock'
import { MoveClockInput } from '@/lib/account/schema'
import { defineAction } from '@/lib/platform/action'

export const moveClockAction = defineAction({
  audience: 'public',
  input: MoveClockInput,
  run: moveClock,
  onDone: () => revalidatePath('/', 'layout'),
})
