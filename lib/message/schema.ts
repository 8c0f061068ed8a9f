import { z } from 'zod'
import { idField } from '@/lib/kernel/field'

export const OpenMessageInput = z.strictObject({ messageId: idField() })
export type OpenMessageInput = z.output<typeof OpenMessageInput>

export const ReadAllMessagesInput = z.strictObject({})
export type ReadAllMessagesInput = z.output<typeof ReadAllMessagesInput>
