import { sealBytes } from '@/lib/platform/crypto'
import { storeBytes } from '@/lib/platform/storage'
import { ATTACHMENT } from '../model'

/** Keeps the bytes of a file sealed, before the transaction that names them: a slow disk must not hold rows. Answers with their key. */
export const storeFile = (bytes: Uint8Array): Promise<string> => storeBytes(sealBytes(ATTACHMENT, bytes))
