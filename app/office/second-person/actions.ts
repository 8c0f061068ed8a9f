'use server'
import { revalidatePath } from 'next/cache'
import { paths } from '@/app/paths'
import { GrantRoleInput } from '@/lib/account/schema'
import { defineAction } from '@/lib/platform/action'
import { askForRole } from '@/lib/second-person/commands/ask-for-role'
import { confirmExport } from '@/lib/second-person/commands/confirm-export'
import { confirmRole } from '@/lib/second-person/commands/confirm-role'
import { refuseRequest } from '@/lib/second-person/commands/refuse-request'
import { withdrawRequest } from '@/lib/second-person/commands/withdraw-request'
import { RefuseRequestInput, RequestInput } from '@/lib/second-person/schema'

const showAgain = () => revalidatePath(paths.office(), 'layout')

export const askForRoleAction = defineAction({ input: GrantRoleInput, run: askForRole, onDone: showAgain })
export const confirmRoleAction = defineAction({ input: RequestInput, run: confirmRole, onDone: showAgain })
export const refuseRequestAction = defineAction({ input: RefuseRequestInput, run: refuseRequest, onDone: showAgain })
export const withdrawRequestAction = defineAction({ input: RequestInput, run: withdrawRequest, onDone: showAgain })
export const confirmExportAction = defineAction({ input: RequestInput, run: confirmExport, onDone: showAgain })
