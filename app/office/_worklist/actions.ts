'use server'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { paths } from '@/app/paths'
import { passApplications } from '@/lib/application/commands/pass-applications'
import { PassApplicationsInput } from '@/lib/application/schema'
import { defineAction } from '@/lib/platform/action'

export const passMany = defineAction({
  input: PassApplicationsInput,
  run: passApplications,
  onDone: ({ id }) => {
    revalidatePath(paths.office(), 'layout')
    redirect(paths.passing(id))
  },
})
