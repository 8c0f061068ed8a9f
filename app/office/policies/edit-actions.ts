'use server'

import { redirect } from 'next/navigation'
import { paths } from '@/app/paths'
import { defineAction } from '@/lib/platform/action'
import { keepWorkingCopy } from '@/lib/policy/commands/keep-working-copy'
import { saveEditedDraft } from '@/lib/policy/commands/save-edited-draft'
import { readRulebookText } from '@/lib/policy/queries/read-rulebook-text'
import { KeepWorkingCopyInput, RulebookTextInput, SaveEditedDraftInput } from '@/lib/policy/schema'

export const keepCopy = defineAction({ input: KeepWorkingCopyInput, run: keepWorkingCopy })

export const readText = defineAction({ input: RulebookTextInput, run: readRulebookText })

export const saveDraft = defineAction({
  input: SaveEditedDraftInput,
  run: saveEditedDraft,
  onDone: ({ itemId, number }) => redirect(paths.policy(itemId, number)),
})
