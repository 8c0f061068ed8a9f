'use server'
import { redirect } from 'next/navigation'
import { revalidatePath } from 'next/cache'
import { paths } from '@/app/paths'
import { removeMaterial } from '@/lib/application/commands/remove-material'
import { resubmitApplication } from '@/lib/application/commands/resubmit-application'
import { saveDraft } from '@/lib/application/commands/save-draft'
import { setPayeeAccount } from '@/lib/application/commands/set-payee-account'
import { submitApplication } from '@/lib/application/commands/submit-application'
import {
  RemoveMaterialInput,
  ResubmitApplicationInput,
  SaveDraftInput,
  SetPayeeAccountInput,
  SubmitApplicationInput,
} from '@/lib/application/schema'
import { defineAction } from '@/lib/platform/action'
import { caseHref, formHref } from './form-href'

export const keepAnswers = defineAction({ input: SaveDraftInput, run: saveDraft })

export const saveAnswers = defineAction({
  input: SaveDraftInput,
  run: saveDraft,
  onDone: (saved) => redirect(formHref(saved, 'materials')),
})

export const takeOut = defineAction({
  input: RemoveMaterialInput,
  run: removeMaterial,
  onDone: ({ id }) => {
    revalidatePath(paths.myApplicationForm(id, 'materials'))
    revalidatePath(paths.filing(id, 'materials'))
  },
})

export const setAccount = defineAction({ input: SetPayeeAccountInput, run: setPayeeAccount })

export const send = defineAction({
  input: SubmitApplicationInput,
  run: submitApplication,
  onDone: (sent) => redirect(caseHref(sent)),
})

export const sendAgain = defineAction({
  input: ResubmitApplicationInput,
  run: resubmitApplication,
  onDone: (sent) => redirect(caseHref(sent)),
})
