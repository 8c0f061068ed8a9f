import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import { refused, type Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { sha256 } from '@/lib/platform/crypto'
import type { Tx } from '@/lib/platform/transaction'
import type { DraftedVersion, LatestVersion } from '../model'
import { ensureItem, ensurePolicy, lockItem } from '../repository/items'
import { findLatestVersion } from '../repository/latest-version'
import { unitsNotSetUp } from '../repository/units'
import { saveDraft } from '../repository/versions'
import type { ParsedRulebook } from '../rulebook/parse'

type Draft = {
  readonly parsed: ParsedRulebook
  /** The file; told what was there before. */
  readonly textAfter: (latest: LatestVersion | null) => string
  readonly changeNote: string | null
  /** Why what is there now may not be followed or replaced. */
  readonly refusal: (latest: LatestVersion | null, itemId: string) => Failure | null
  readonly action: string
}

/** Enters the rulebook's document and item when they are new, and keeps it as the item's draft. */
export async function putDraft(
  tx: Tx,
  actor: Actor,
  { parsed, textAfter, changeNote, refusal, action }: Draft,
  now: Date,
): Promise<Result<DraftedVersion, Failure>> {
  const { rulebook } = parsed
  if ((await unitsNotSetUp(tx, actor.countyCode, [rulebook.leadUnit])).length > 0) {
    return fail(
      refused(
        'leadUnitMissing',
        `牵头单位“${rulebook.leadUnit}”不是本县的机构。请改成本县牵头部门的代码（在编辑器里按名称选），或先由系统管理员在“设置 › 组织机构”设立。`,
      ),
    )
  }
  const policyId = await ensurePolicy(tx, actor, rulebook, now)
  const itemId = await ensureItem(tx, actor, policyId, rulebook, now)
  await lockItem(tx, actor.countyCode, itemId)
  const latest = await findLatestVersion(tx, actor.countyCode, itemId)
  const no = refusal(latest, itemId)
  if (no) return fail(no)
  const source = { ...parsed, text: textAfter(latest), hash: sha256(parsed.hashInput) }
  const draft = await saveDraft(tx, actor, { itemId, source, changeNote }, now)
  await recordAudit(tx, actor, {
    action,
    objectKind: 'policyItemVersion',
    objectId: draft.id,
    summary: `录入 ${rulebook.code} ${rulebook.title} 第 ${draft.number} 版草案`,
    now,
    detail: { code: rulebook.code, number: draft.number, hash: source.hash },
  })
  return ok({ itemId, versionId: draft.id, code: rulebook.code, number: draft.number })
}
