'use server'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { paths } from '@/app/paths'
import { defineAction } from '@/lib/platform/action'
import { handOverWork } from '@/lib/staffing/commands/hand-over-work'
import { HandOverWorkInput } from '@/lib/staffing/schema'

export const handOver = defineAction({
  input: HandOverWorkInput,
  run: handOverWork,
  onDone: ({ id }) => {
    revalidatePath(paths.settings(), 'layout')
    redirect(paths.handover(id))
  },
})
