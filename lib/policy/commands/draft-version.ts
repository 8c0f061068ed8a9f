import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import { refused, type Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { sha256 } from '@/lib/platform/crypto'
import { inTransaction } from '@/lib/platform/transaction'
import { mayWritePolicy } from '../permission'
import { ensureItem, ensurePolicy } from '../repository/items'
import { unitsNotSetUp } from '../repository/units'
import { saveDraft } from '../repository/versions'
import type { RulebookIssue } from '../rulebook/issue'
import { parseRulebook } from '../rulebook/parse'
import type { DraftVersionInput } from '../schema'

export type DraftedVersion = { itemId: string; versionId: string; code: string; number: number }

/**
 * 录入草案: reads a rulebook file, enters its document and item when they are new, and keeps it as the item's draft.
 * Refuses with every fault of the file, each with its line and how to mend it.
 */
export function draftVersion(
  actor: Actor,
  input: DraftVersionInput,
  now: Date,
): Promise<Result<DraftedVersion, Failure>> {
  return inTransaction<DraftedVersion>(
    async (tx) => {
      const refusal = mayWritePolicy(actor)
      if (refusal) return fail(refusal)
      const parsed = parseRulebook(input.sourceText)
      if (!parsed.ok) return fail({ kind: 'refused', heading: '规则文件有错误', reasons: parsed.failure.map(toReason) })

      const { rulebook } = parsed.value
      if ((await unitsNotSetUp(tx, actor.countyCode, [rulebook.leadUnit])).length > 0) {
        return fail(
          refused(
            'leadUnitMissing',
            `本县还没有设立代码为 ${rulebook.leadUnit} 的机构。请把规则文件中的 leadUnit 改成本县牵头部门的代码，或先由系统管理员在“设置 › 组织机构”设立。`,
          ),
        )
      }
      const policyId = await ensurePolicy(tx, actor, rulebook, now)
      const itemId = await ensureItem(tx, actor, policyId, rulebook, now)
      const source = { ...parsed.value, text: input.sourceText, hash: sha256(parsed.value.hashInput) }
      const draft = await saveDraft(tx, actor, { itemId, source, changeNote: input.changeNote ?? null }, now)
      await recordAudit(tx, actor, {
        action: 'policy.draftVersion',
        objectKind: 'policyItemVersion',
        objectId: draft.id,
        summary: `录入 ${rulebook.code} ${rulebook.title} 第 ${draft.number} 版草案`,
        now,
        detail: { code: rulebook.code, number: draft.number, hash: source.hash },
      })
      return ok({ itemId, versionId: draft.id, code: rulebook.code, number: draft.number })
    },
    { once: { actor, key: input.requestId, input, now } },
  )
}

const toReason = (issue: RulebookIssue) => ({
  code: 'rulebook',
  clause: issue.line === null ? issue.path : `第 ${issue.line} 行`,
  text: issue.path && issue.line !== null ? `${issue.path}：${issue.message}` : issue.message,
})
