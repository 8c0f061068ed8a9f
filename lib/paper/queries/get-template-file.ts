import { openAttachment } from '@/lib/attachment/steps/open-attachment'
import type { Actor } from '@/lib/kernel/actor'
import { reading } from '@/lib/platform/transaction'
import { CATALOGUE } from '../catalogue/catalogue'
import { PAPER_LABELS } from '../labels'
import { PAPER_FORMATS, PAPER_MIME_TYPES, type MadePaper, type PaperKind } from '../model'
import { mayReadTemplates } from '../permission'
import { findTemplates } from '../repository/paper-templates'
import { sampleValues } from '../rules/sample-values'
import { fillPaper } from '../steps/fill-paper'
import { readShippedTemplate } from '../steps/read-template'

type Asked = {
  readonly kind: PaperKind
  /** Null: what the system came with. */
  readonly versionId: string | null
  /** The template itself, to be changed in Word; or filled with examples, to be looked at. */
  readonly as: 'template' | 'sample'
}

/** A version of a template as a file; null when it is not there or not theirs to see. */
export async function getTemplateFile(actor: Actor, { kind, versionId, as }: Asked): Promise<MadePaper | null> {
  const found = mayReadTemplates(actor) ? await findBytes(actor, kind, versionId) : null
  if (!found) return null
  const format = PAPER_FORMATS[kind]
  const fileName = `${PAPER_LABELS[kind].name} ${as === 'sample' ? '样张' : '模板'} ${found.version}.${format}`
  const mimeType = PAPER_MIME_TYPES[format]
  if (as === 'template') return { fileName, mimeType, bytes: found.bytes }
  const filled = await fillPaper(kind, found.bytes, sampleValues(CATALOGUE[kind], true))
  if (!filled.ok) throw new Error(`template ${kind} ${found.version}: ${filled.faults.join(' ')}`)
  return { fileName, mimeType, bytes: filled.bytes }
}

async function findBytes(actor: Actor, kind: PaperKind, versionId: string | null) {
  if (versionId === null) return { bytes: await readShippedTemplate(kind), version: '系统自带' }
  const version = (await findTemplates(reading, actor.countyCode, kind)).find(({ id }) => id === versionId)
  const file = version && (await openAttachment(reading, actor.countyCode, version.attachmentId))
  return version && file ? { bytes: file.bytes, version: `第${version.number}版` } : null
}
