import type { Actor } from '@/lib/kernel/actor'
import { refused, type Failure } from '@/lib/kernel/failure'
import { fail, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import type { DraftedVersion, LatestVersion } from '../model'
import { mayWritePolicy } from '../permission'
import type { RulebookIssue } from '../rulebook/issue'
import { parseRulebook } from '../rulebook/parse'
import { savedText } from '../rules/saved-text'
import type { DraftVersionInput } from '../schema'
import { putDraft } from '../steps/put-draft'

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
      const draft = {
        parsed: parsed.value,
        textAfter: () => input.sourceText,
        changeNote: input.changeNote ?? null,
        refusal: (latest: LatestVersion | null) => (input.replacesOthers ? null : draftOfAnother(actor, latest)),
        action: 'policy.draftVersion',
      }
      return putDraft(tx, actor, draft, now)
    },
    { once: { actor, key: input.requestId, input, now } },
  )
}

/** A file takes the place of a draft; of somebody else's only when that is meant. */
const draftOfAnother = (actor: Actor, latest: LatestVersion | null): Failure | null =>
  latest?.status === 'draft' && latest.savedById !== actor.accountId
    ? refused(
        'draftOfAnother',
        `${savedText(latest)}存的草案还没有发布，导入会覆盖它。确要覆盖的，请勾选“覆盖他人存的草案”后再导入。`,
      )
    : null

const toReason = (issue: RulebookIssue) => ({
  code: 'rulebook',
  clause: issue.line === null ? issue.path : `第 ${issue.line} 行`,
  text: issue.path && issue.line !== null ? `${issue.path}：${issue.message}` : issue.message,
})
