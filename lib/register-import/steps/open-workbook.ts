import { unsealBytes } from '@/lib/platform/crypto'
import { readBytes } from '@/lib/platform/storage'
import { IMPORT_FILE } from '../rules/sealed-purposes'

/** The bytes of a workbook as it was brought, or of the workbook of its faulty rows. */
export const openWorkbook = async (storageKey: string): Promise<Uint8Array> =>
  unsealBytes(IMPORT_FILE, await readBytes(storageKey))
