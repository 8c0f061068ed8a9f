'use server'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { openMessage } from '@/lib/message/commands/open-message'
import { readAllMessages } from '@/lib/message/commands/read-all-messages'
import { OpenMessageInput, ReadAllMessagesInput } from '@/lib/message/schema'
import { defineAction } from '@/lib/platform/action'
import { targetHref } from './target-href'

export const open = defineAction({
  input: OpenMessageInput,
  run: openMessage,
  onDone: (opened) => redirect(targetHref(opened)),
})

/** The bell of every shell counts anew. */
export const readAll = defineAction({
  input: ReadAllMessagesInput,
  run: readAllMessages,
  onDone: () => revalidatePath('/', 'layout'),
})
