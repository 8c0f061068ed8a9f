'use server'
import { redirect } from 'next/navigation'
import { paths } from '@/app/paths'
import { fileCorrection } from '@/lib/fact/commands/file-correction'
import { FileCorrectionInput } from '@/lib/fact/schema'
import { defineAction } from '@/lib/platform/action'

export const fileCorrectionAction = defineAction({
  input: FileCorrectionInput,
  run: fileCorrection,
  onDone: () => redirect(paths.myProfile()),
})
