'use server'
import { revalidatePath } from 'next/cache'
import { paths } from '@/app/paths'
import { checkMaterial } from '@/lib/application/commands/check-material'
import { CheckMaterialInput } from '@/lib/application/schema'
import { defineAction } from '@/lib/platform/action'

export const check = defineAction({
  input: CheckMaterialInput,
  run: checkMaterial,
  onDone: () => revalidatePath(paths.office(), 'layout'),
})
