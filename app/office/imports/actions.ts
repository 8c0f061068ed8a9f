'use server'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { paths } from '@/app/paths'
import { defineAction } from '@/lib/platform/action'
import { askForComparison } from '@/lib/register-import/commands/ask-for-comparison'
import { confirmImport } from '@/lib/register-import/commands/confirm-import'
import { discardImport } from '@/lib/register-import/commands/discard-import'
import { exportComparison } from '@/lib/register-import/commands/export-comparison'
import { requestUndo } from '@/lib/register-import/commands/request-undo'
import {
  AskForComparisonInput,
  ConfirmImportInput,
  DiscardImportInput,
  ExportComparisonInput,
  RequestUndoInput,
} from '@/lib/register-import/schema'

const showBatch = ({ id }: { id: string }) => redirect(paths.importBatch(id))

export const confirmImportAction = defineAction({ input: ConfirmImportInput, run: confirmImport, onDone: showBatch })

export const discardImportAction = defineAction({
  input: DiscardImportInput,
  run: discardImport,
  onDone: () => redirect(paths.imports()),
})

export const requestUndoAction = defineAction({ input: RequestUndoInput, run: requestUndo, onDone: showBatch })

export const exportComparisonAction = defineAction({
  input: ExportComparisonInput,
  run: exportComparison,
  onDone: () => revalidatePath(paths.comparisons()),
})

export const askForComparisonAction = defineAction({
  input: AskForComparisonInput,
  run: askForComparison,
  onDone: () => revalidatePath(paths.comparisons()),
})
