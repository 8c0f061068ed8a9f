'use server'
import { revalidatePath } from 'next/cache'
import { paths } from '@/app/paths'
import { chooseDefaultView } from '@/lib/desk-list/commands/choose-default-view'
import { deleteView } from '@/lib/desk-list/commands/delete-view'
import { saveView } from '@/lib/desk-list/commands/save-view'
import { ChooseDefaultViewInput, DeleteViewInput, SaveViewInput } from '@/lib/desk-list/schema'
import { defineAction } from '@/lib/platform/action'

const showAgain = () => revalidatePath(paths.office(), 'layout')

export const saveViewAction = defineAction({ input: SaveViewInput, run: saveView, onDone: showAgain })
export const deleteViewAction = defineAction({ input: DeleteViewInput, run: deleteView, onDone: showAgain })
export const chooseDefaultViewAction = defineAction({
  input: ChooseDefaultViewInput,
  run: chooseDefaultView,
  onDone: showAgain,
})
