import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openAttachment } from '@/lib/attachment/steps/open-attachment'
import type { Tx } from '@/lib/platform/transaction'
import { PAPER_FORMATS, type PaperKind } from '../model'
import { findTemplates } from '../repository/paper-templates'

/** `number` null: what the system came with. */
export type TemplateBytes = { readonly bytes: Uint8Array; readonly number: number | null }

/** What the system came with. */
export const readShippedTemplate = (kind: PaperKind): Promise<Uint8Array> =>
  readFile(join(process.cwd(), 'lib/paper/templates', `${kind}.${PAPER_FORMATS[kind]}`))

/** The template in use. */
export async function readTemplate(tx: Tx, countyCode: string, kind: PaperKind): Promise<TemplateBytes> {
  const inUse = (await findTemplates(tx, countyCode, kind)).find((version) => version.isInUse)
  const file = inUse && (await openAttachment(tx, countyCode, inUse.attachmentId))
  return inUse && file
    ? { bytes: file.bytes, number: inUse.number }
    : { bytes: await readShippedTemplate(kind), number: null }
}
