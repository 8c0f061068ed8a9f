'use server'
import { revalidatePath } from 'next/cache'
import { paths } from '@/app/paths'
import { checkRecord } from '@/lib/audit/commands/check-record'
import { CheckRecordInput } from '@/lib/audit/schema'
import { defineAction } from '@/lib/platform/action'

export const check = defineAction({
  input: CheckRecordInput,
  run: checkRecord,
  onDone: () => revalidatePath(paths.auditChain()),
})
