'use server'
import { revalidatePath } from 'next/cache'
import { paths } from '@/app/paths'
import { chooseTemplate } from '@/lib/paper/commands/choose-template'
import { ChooseTemplateInput } from '@/lib/paper/schema'
import { defineAction } from '@/lib/platform/action'

export const choose = defineAction({
  input: ChooseTemplateInput,
  run: chooseTemplate,
  onDone: () => revalidatePath(paths.papers(), 'layout'),
})
