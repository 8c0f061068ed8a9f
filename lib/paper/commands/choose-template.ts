import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { PAPER_LABELS } from '../labels'
import { mayChangeTemplates } from '../permission'
import { findTemplates, lockTemplates, markInUse } from '../repository/paper-templates'
import type { ChooseTemplateInput } from '../schema'

/** 启用模板: papers of the kind are made from this version from now on; without one, from what the system came with. */
export function chooseTemplate(
  actor: Actor,
  { kind, templateId }: ChooseTemplateInput,
  now: Date,
): Promise<Result<{ number: number | null }, Failure>> {
  return inTransaction<{ number: number | null }>(async (tx) => {
    const refusal = mayChangeTemplates(actor)
    if (refusal) return fail(refusal)
    await lockTemplates(tx, actor.countyCode, kind)
    const versions = await findTemplates(tx, actor.countyCode, kind)
    const chosen = versions.find(({ id }) => id === templateId) ?? null
    if (templateId !== undefined && chosen === null) return fail({ kind: 'notFound', what: 'template' })
    await markInUse(tx, actor.countyCode, kind, chosen?.id ?? null)
    const number = chosen?.number ?? null
    await recordAudit(tx, actor, {
      action: 'paper.chooseTemplate',
      objectKind: 'paperTemplate',
      objectId: chosen?.id ?? kind,
      summary: `${PAPER_LABELS[kind].name}启用${number === null ? '系统自带模板' : `第 ${number} 版模板`}`,
      now,
      detail: { kind, number },
    })
    return ok({ number })
  })
}
