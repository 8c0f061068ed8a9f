'use server'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { paths } from '@/app/paths'
import { discloseNumber } from '@/lib/disclosure/commands/disclose-number'
import { DiscloseNumberInput } from '@/lib/disclosure/schema'
import { decideCorrection } from '@/lib/fact/commands/decide-correction'
import { decideVerification } from '@/lib/fact/commands/decide-verification'
import { DecideCorrectionInput, DecideVerificationInput } from '@/lib/fact/schema'
import { defineAction } from '@/lib/platform/action'
import { correctTalent } from '@/lib/talent/commands/correct-talent'
import { endEmployment } from '@/lib/talent/commands/end-employment'
import { registerTalent } from '@/lib/talent/commands/register-talent'
import { removeRecord } from '@/lib/talent/commands/remove-record'
import { CorrectTalentInput, EndEmploymentInput, RegisterTalentInput, RemoveRecordInput } from '@/lib/talent/schema'

const showTalent = ({ id }: { id: string }) => redirect(paths.talent(id))
const refreshDesk = () => revalidatePath(paths.office(), 'layout')

export const registerTalentAction = defineAction({
  input: RegisterTalentInput,
  run: registerTalent,
  onDone: showTalent,
})

export const correctTalentAction = defineAction({ input: CorrectTalentInput, run: correctTalent, onDone: showTalent })

export const endEmploymentAction = defineAction({ input: EndEmploymentInput, run: endEmployment, onDone: refreshDesk })

export const removeRecordAction = defineAction({ input: RemoveRecordInput, run: removeRecord, onDone: refreshDesk })

export const decideVerificationAction = defineAction({
  input: DecideVerificationInput,
  run: decideVerification,
  onDone: refreshDesk,
})

export const decideCorrectionAction = defineAction({
  input: DecideCorrectionInput,
  run: decideCorrection,
  onDone: refreshDesk,
})

/** Answers with the number itself: nothing is shown again, and nothing keeps it. */
export const discloseNumberAction = defineAction({ input: DiscloseNumberInput, run: discloseNumber })
