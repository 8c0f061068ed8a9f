import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import type { TemplateValues } from '@/lib/kernel/template-values'
import { reading, type Tx } from '@/lib/platform/transaction'
import { PAPER_LABELS } from '../labels'
import { PAPER_FORMATS, PAPER_MIME_TYPES, type MadePaper, type PaperKind } from '../model'
import { paperName } from '../rules/paper-name'
import { fillPaper } from './fill-paper'
import { readTemplate } from './read-template'

type Wanted = { readonly kind: PaperKind; readonly values: TemplateValues; readonly about: readonly string[] }

/** The template in use, filled in: with its number, for the record. */
export async function makePaper(
  actor: Actor,
  { kind, values, about }: Wanted,
): Promise<MadePaper & { readonly template: number | null }> {
  const template = await readTemplate(reading, actor.countyCode, kind)
  const filled = await fillPaper(kind, template.bytes, values)
  // Templates are checked when they are brought: one that cannot be filled is a bug.
  if (!filled.ok) throw new Error(`template ${kind} ${template.number}: ${filled.faults.join(' ')}`)
  const mimeType = PAPER_MIME_TYPES[PAPER_FORMATS[kind]]
  return { fileName: paperName(kind, ...about), mimeType, bytes: filled.bytes, template: template.number }
}

/** Who took which paper of what, and when: papers leave the system. */
export const recordPaper = (
  tx: Tx,
  actor: Actor,
  paper: {
    readonly kind: PaperKind
    readonly template: number | null
    readonly object: { readonly kind: string; readonly id: string; readonly number: string }
  },
  now: Date,
): Promise<void> =>
  recordAudit(tx, actor, {
    action: 'paper.make',
    objectKind: paper.object.kind,
    objectId: paper.object.id,
    summary: `下载${PAPER_LABELS[paper.kind].name} ${paper.object.number}`,
    now,
    detail: { kind: paper.kind, template: paper.template },
  })
