'use server'
import { revalidatePath } from 'next/cache'
import { paths } from '@/app/paths'
import { deleteView } from '@/lib/desk-list/commands/delete-view'
import { saveView } from '@/lib/desk-list/commands/save-view'
import { DeleteViewInput, SaveViewInput } from '@/lib/desk-list/schema'
import { defineAction } from '@/lib/platform/action'

const showAgain = () => revalidatePath(paths.office(), 'layout')

export const saveViewAction = defineAction({ input: SaveViewInput, run: saveView, onDone: showAgain })
export const deleteViewAction = defineAction({ input: DeleteViewInput, run: deleteView, onDone: showAgain })
