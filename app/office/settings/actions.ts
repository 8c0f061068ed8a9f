'use server'
import { revalidatePath } from 'next/cache'
import { paths } from '@/app/paths'
import { addUnit } from '@/lib/account/commands/add-unit'
import { changePassword } from '@/lib/account/commands/change-password'
import { disableAccount } from '@/lib/account/commands/disable-account'
import { enableAccount } from '@/lib/account/commands/enable-account'
import { endSession } from '@/lib/account/commands/end-session'
import { grantRole } from '@/lib/account/commands/grant-role'
import { openStaffAccount } from '@/lib/account/commands/open-staff-account'
import { resetPassword } from '@/lib/account/commands/reset-password'
import { revokeRole } from '@/lib/account/commands/revoke-role'
import { unlinkExternalLogin } from '@/lib/account/commands/unlink-external-login'
import { unlockAccount } from '@/lib/account/commands/unlock-account'
import * as schema from '@/lib/account/schema'
import { defineAction } from '@/lib/platform/action'

const showAgain = () => revalidatePath(paths.settings(), 'layout')

export const addUnitAction = defineAction({ input: schema.AddUnitInput, run: addUnit, onDone: showAgain })
export const openStaffAccountAction = defineAction({ input: schema.OpenStaffAccountInput, run: openStaffAccount })
export const resetPasswordAction = defineAction({
  input: schema.ResetPasswordInput,
  run: resetPassword,
  onDone: showAgain,
})
export const grantRoleAction = defineAction({ input: schema.GrantRoleInput, run: grantRole, onDone: showAgain })
export const revokeRoleAction = defineAction({ input: schema.RevokeRoleInput, run: revokeRole, onDone: showAgain })
export const disableAccountAction = defineAction({
  input: schema.DisableAccountInput,
  run: disableAccount,
  onDone: showAgain,
})
export const enableAccountAction = defineAction({
  input: schema.EnableAccountInput,
  run: enableAccount,
  onDone: showAgain,
})
export const unlockAccountAction = defineAction({
  input: schema.UnlockAccountInput,
  run: unlockAccount,
  onDone: showAgain,
})
export const changePasswordAction = defineAction({
  input: schema.ChangePasswordInput,
  run: changePassword,
  onDone: () => revalidatePath(paths.office(), 'layout'),
})
export const endSessionAction = defineAction({
  input: schema.EndSessionInput,
  run: endSession,
  onDone: () => revalidatePath(paths.home(), 'layout'),
})
export const unlinkExternalLoginAction = defineAction({
  input: schema.UnlinkExternalLoginInput,
  run: unlinkExternalLogin,
  onDone: showAgain,
})
