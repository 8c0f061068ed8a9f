import { canonicalJson } from '@/lib/kernel/canonical-json'
import type { Actor } from '@/lib/kernel/actor'
import { refused, type Failure } from '@/lib/kernel/failure'
import { fail, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import type { DraftedVersion, LatestVersion } from '../model'
import { mayWritePolicy } from '../permission'
import { deleteWorkingCopy } from '../repository/working-copies'
import { fileOf } from '../rulebook/editor/check-document'
import type { RulebookIssue } from '../rulebook/issue'
import { readRulebook } from '../rulebook/parse'
import { savedText } from '../rules/saved-text'
import { NEW_ITEM, type SaveEditedDraftInput } from '../schema'
import { putDraft } from '../steps/put-draft'

/**
 * 存为草案: the document of the editor becomes the item's draft, if it is a whole rulebook and nobody saved another
 * since it was opened. The officer's unfinished work is then no longer needed.
 */
export function saveEditedDraft(
  actor: Actor,
  input: SaveEditedDraftInput,
  now: Date,
): Promise<Result<DraftedVersion, Failure>> {
  return inTransaction<DraftedVersion>(
    async (tx) => {
      const no = mayWritePolicy(actor)
      if (no) return fail(no)
      const parsed = readRulebook(input.document)
      if (!parsed.ok) {
        const heading = `规则还有 ${parsed.failure.length} 处要改`
        return fail({ kind: 'refused', heading, reasons: parsed.failure.map(toReason) })
      }
      const draft = {
        parsed: parsed.value,
        textAfter: (latest: LatestVersion | null) => textOf(parsed.value, latest),
        changeNote: input.changeNote ?? null,
        refusal: (latest: LatestVersion | null, itemId: string) => refusalOf(input, latest, itemId),
        action: 'policy.saveEditedDraft',
      }
      const saved = await putDraft(tx, actor, draft, now)
      if (saved.ok) await deleteWorkingCopy(tx, actor, input.subject)
      return saved
    },
    { once: { actor, key: input.requestId, input, now } },
  )
}

/** The file stays as it was written, with its comments, while it says the same. */
const textOf = (parsed: { document: unknown; hashInput: string }, latest: LatestVersion | null): string =>
  latest !== null && canonicalJson(latest.document) === parsed.hashInput ? latest.sourceText : fileOf(parsed.document)

function refusalOf({ subject, baseHash }: SaveEditedDraftInput, latest: LatestVersion | null, itemId: string) {
  if (subject === NEW_ITEM) {
    if (latest === null) return null
    return refused('codeTaken', '这个事项代码已经有事项用了。新事项请换一个代码；要改原来的事项，请到该事项里编辑。')
  }
  if (subject !== itemId)
    return refused('codeChanged', '事项代码不能改：编辑的是原来的事项。要另立事项，请从空白开始。')
  if (latest === null || latest.hash === baseHash) return null
  return refused(
    'draftChanged',
    `${savedText(latest)}改过这个事项，您看到的已经不是最新的。您的修改都还在，请先看有哪些不同。`,
  )
}

const toReason = (issue: RulebookIssue) => ({ code: 'rulebook', clause: issue.path, text: issue.message })
