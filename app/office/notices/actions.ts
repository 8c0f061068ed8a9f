'use server'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { paths } from '@/app/paths'
import { decideObjection } from '@/lib/application/commands/decide-objection'
import { publishNotice } from '@/lib/application/commands/publish-notice'
import { DecideObjectionInput, PublishNoticeInput } from '@/lib/application/schema'
import { defineAction } from '@/lib/platform/action'

export const publish = defineAction({
  input: PublishNoticeInput,
  run: publishNotice,
  onDone: ({ noticeId }) => redirect(paths.notice(noticeId)),
})

export const decide = defineAction({
  input: DecideObjectionInput,
  run: decideObjection,
  onDone: () => revalidatePath(paths.office(), 'layout'),
})
