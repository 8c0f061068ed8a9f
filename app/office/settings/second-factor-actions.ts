'use server'
import { revalidatePath } from 'next/cache'
import { paths } from '@/app/paths'
import { beginSecondFactor } from '@/lib/account/commands/begin-second-factor'
import { confirmIdentity } from '@/lib/account/commands/confirm-identity'
import { enrolSecondFactor } from '@/lib/account/commands/enrol-second-factor'
import { resetSecondFactor } from '@/lib/account/commands/reset-second-factor'
import * as schema from '@/lib/account/schema'
import { defineAction } from '@/lib/platform/action'

const showAgain = () => revalidatePath(paths.settings(), 'layout')

export const beginSecondFactorAction = defineAction({
  input: schema.BeginSecondFactorInput,
  run: beginSecondFactor,
  onDone: showAgain,
})
export const confirmIdentityAction = defineAction({ input: schema.ConfirmIdentityInput, run: confirmIdentity })
/** The page is not shown again: it holds the recovery codes until they are put away. */
export const enrolSecondFactorAction = defineAction({ input: schema.EnrolSecondFactorInput, run: enrolSecondFactor })
export const resetSecondFactorAction = defineAction({
  input: schema.ResetSecondFactorInput,
  run: resetSecondFactor,
  onDone: showAgain,
})
