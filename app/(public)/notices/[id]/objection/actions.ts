'use server'

import { requestPhoneCode } from '@/lib/account/commands/request-phone-code'
import { RequestPhoneCodeInput } from '@/lib/account/schema'
import { defineAction } from '@/lib/platform/action'
import { fileObjection } from '@/lib/public-notice/commands/file-objection'
import { fileTip } from '@/lib/public-notice/commands/file-tip'
import { FileObjectionInput, FileTipInput } from '@/lib/public-notice/schema'

export const objectionCode = defineAction({ audience: 'public', input: RequestPhoneCodeInput, run: requestPhoneCode })
export const objectToRow = defineAction({ audience: 'public', input: FileObjectionInput, run: fileObjection })
export const tipOff = defineAction({ audience: 'public', input: FileTipInput, run: fileTip })
