'use server'
import { revalidatePath } from 'next/cache'
import { paths } from '@/app/paths'
import { delegateWork } from '@/lib/account/commands/delegate-work'
import { endDelegation } from '@/lib/account/commands/end-delegation'
import { DelegateWorkInput, EndDelegationInput } from '@/lib/account/schema'
import { defineAction } from '@/lib/platform/action'

const showAgain = () => revalidatePath(paths.office(), 'layout')

export const delegate = defineAction({ input: DelegateWorkInput, run: delegateWork, onDone: showAgain })
export const endLending = defineAction({ input: EndDelegationInput, run: endDelegation, onDone: showAgain })
