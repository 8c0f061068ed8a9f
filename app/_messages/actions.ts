'use server'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { chooseChannels } from '@/lib/message/commands/choose-channels'
import { openMessage } from '@/lib/message/commands/open-message'
import { readAllMessages } from '@/lib/message/commands/read-all-messages'
import { removeMailAddress } from '@/lib/message/commands/remove-mail-address'
import { requestMailCode } from '@/lib/message/commands/request-mail-code'
import { verifyMailAddress } from '@/lib/message/commands/verify-mail-address'
import {
  ChooseChannelsInput,
  OpenMessageInput,
  ReadAllMessagesInput,
  RemoveMailAddressInput,
  RequestMailCodeInput,
  VerifyMailAddressInput,
} from '@/lib/message/schema'
import { defineAction } from '@/lib/platform/action'
import { targetHref } from './target-href'

export const open = defineAction({
  input: OpenMessageInput,
  run: openMessage,
  onDone: (opened) => redirect(targetHref(opened)),
})

/** The bell of every shell counts anew, and 通知方式 shows what holds now. */
function refresh(): void {
  revalidatePath('/', 'layout')
}

export const readAll = defineAction({
  input: ReadAllMessagesInput,
  run: readAllMessages,
  onDone: refresh,
})

export const requestCode = defineAction({ input: RequestMailCodeInput, run: requestMailCode })

export const verifyAddress = defineAction({ input: VerifyMailAddressInput, run: verifyMailAddress, onDone: refresh })

export const removeAddress = defineAction({ input: RemoveMailAddressInput, run: removeMailAddress, onDone: refresh })

export const choose = defineAction({ input: ChooseChannelsInput, run: chooseChannels, onDone: refresh })
