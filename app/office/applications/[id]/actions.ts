'use server'
import { revalidatePath } from 'next/cache'
import { paths } from '@/app/paths'
import { acceptApplication } from '@/lib/application/commands/accept-application'
import { approveApplication } from '@/lib/application/commands/approve-application'
import { decideReconsideration } from '@/lib/application/commands/decide-reconsideration'
import { declareConflict } from '@/lib/application/commands/declare-conflict'
import { declineApplication } from '@/lib/application/commands/decline-application'
import { returnApplication } from '@/lib/application/commands/return-application'
import { urgeApplication } from '@/lib/application/commands/urge-application'
import {
  AcceptApplicationInput,
  ApproveApplicationInput,
  DecideReconsiderationInput,
  DeclareConflictInput,
  DeclineApplicationInput,
  ReturnApplicationInput,
  UrgeApplicationInput,
} from '@/lib/application/schema'
import { defineAction } from '@/lib/platform/action'

/** The case, the worklist and the counts beside it all change. */
const showAgain = () => revalidatePath(paths.office(), 'layout')

export const accept = defineAction({ input: AcceptApplicationInput, run: acceptApplication, onDone: showAgain })
export const approve = defineAction({ input: ApproveApplicationInput, run: approveApplication, onDone: showAgain })
export const sendBack = defineAction({ input: ReturnApplicationInput, run: returnApplication, onDone: showAgain })
export const decline = defineAction({ input: DeclineApplicationInput, run: declineApplication, onDone: showAgain })
export const declare = defineAction({ input: DeclareConflictInput, run: declareConflict, onDone: showAgain })
export const urge = defineAction({ input: UrgeApplicationInput, run: urgeApplication, onDone: showAgain })
export const reconsider = defineAction({
  input: DecideReconsiderationInput,
  run: decideReconsideration,
  onDone: showAgain,
})
