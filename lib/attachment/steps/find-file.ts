import type { Tx } from '@/lib/platform/transaction'
import type { Attachment } from '../model'
import { findAttachment } from '../repository/attachments'

/** What is known of a file, without its bytes; null when there is none. */
export const findFile = (tx: Tx, countyCode: string, id: string): Promise<Attachment | null> =>
  findAttachment(tx, countyCode, id)
