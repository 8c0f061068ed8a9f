'use server'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { paths } from '@/app/paths'
import { findDuplicates } from '@/lib/duplicate/commands/find-duplicates'
import { judgeDifferent } from '@/lib/duplicate/commands/judge-different'
import { mergeEntries } from '@/lib/duplicate/commands/merge-entries'
import { proposeDuplicate } from '@/lib/duplicate/commands/propose-duplicate'
import { unmergeEntries } from '@/lib/duplicate/commands/unmerge-entries'
import {
  FindDuplicatesInput,
  JudgeDifferentInput,
  MergeEntriesInput,
  ProposeDuplicateInput,
  UnmergeEntriesInput,
} from '@/lib/duplicate/schema'
import { defineAction } from '@/lib/platform/action'

const refreshDesk = () => revalidatePath(paths.office(), 'layout')

export const mergeEntriesAction = defineAction({
  input: MergeEntriesInput,
  run: mergeEntries,
  onDone: ({ kind, survivorId }) =>
    redirect(kind === 'talent' ? paths.talent(survivorId) : paths.enterprise(survivorId)),
})

export const judgeDifferentAction = defineAction({
  input: JudgeDifferentInput,
  run: judgeDifferent,
  onDone: ({ kind }) => redirect(paths.duplicates(kind)),
})

export const unmergeEntriesAction = defineAction({
  input: UnmergeEntriesInput,
  run: unmergeEntries,
  onDone: refreshDesk,
})

export const proposeDuplicateAction = defineAction({
  input: ProposeDuplicateInput,
  run: proposeDuplicate,
  onDone: ({ kind, pairId }) => redirect(paths.duplicate(kind, pairId)),
})

export const findDuplicatesAction = defineAction({
  input: FindDuplicatesInput,
  run: findDuplicates,
  onDone: refreshDesk,
})
