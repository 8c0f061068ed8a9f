'use server'
import { redirect } from 'next/navigation'
import { paths } from '@/app/paths'
import { startApplication } from '@/lib/application/commands/start-application'
import { StartApplicationInput } from '@/lib/application/schema'
import { defineAction } from '@/lib/platform/action'

export const start = defineAction({
  input: StartApplicationInput,
  run: startApplication,
  onDone: ({ id }) => redirect(paths.myApplication(id)),
})
