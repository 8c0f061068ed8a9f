import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { FactKey } from '@/lib/fact/catalogue'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure, FieldIssue } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { isOpenField, mayEdit } from '../rules/applicant-permission'
import { changeApplication, findForUpdate } from '../repository/applications'
import { readAnswers } from '../rules/read-answers'
import type { SaveDraftInput } from '../schema'
import { findFormVersion } from '../steps/prepare-case'

/** `by`: who fills in the form, which decides where they go on. */
export type SavedDraft = {
  readonly id: string
  readonly savedAt: Date
  readonly issues: readonly FieldIssue[]
  readonly by: Actor['kind']
}

/**
 * 自动保存. Keeps whatever was typed, read or not: half an answer is welcome in a draft. Going on to the next page needs
 * answers that can be read, though not all of them.
 */
export function saveDraft(actor: Actor, input: SaveDraftInput, now: Date): Promise<Result<SavedDraft, Failure>> {
  return inTransaction<SavedDraft>(async (tx) => {
    const application = await findForUpdate(tx, actor.countyCode, input.applicationId)
    if (!application) return fail({ kind: 'notFound', what: 'application' })
    const refusal = mayEdit(actor, application)
    if (refusal) return fail(refusal)
    const version = await findFormVersion(tx, application, now)
    if (!version) return fail({ kind: 'notFound', what: 'policyItemVersion' })

    const open = version.rulebook.evidence.asked
      .map(({ fact }) => fact)
      .filter((fact) => isOpenField(application, fact))
    const { issues, ...answers } = readAnswers(
      { values: application.answers, unread: application.unread },
      typedText(input.answers, open),
      open,
    )
    if (input.finish && issues.length > 0) return fail({ kind: 'invalid', issues })
    const saved = await changeApplication(tx, application, { answers, versionId: version.versionId }, now)
    if (!saved) return fail({ kind: 'conflict', expected: application.status, found: 'changed' })
    const objectId = application.id
    await recordAudit(tx, actor, {
      action: 'application.saveDraft',
      objectKind: 'application',
      objectId,
      summary: '保存填报内容',
      now,
    })
    return ok({ id: objectId, savedAt: now, issues, by: actor.kind })
  })
}

/** Several boxes ticked under one name are one answer. */
const typedText = (answers: SaveDraftInput['answers'], open: readonly FactKey[]): Record<string, string> =>
  Object.fromEntries(
    open.flatMap((fact) => {
      const typed = answers[fact]
      return typed === undefined ? [] : [[fact, typeof typed === 'string' ? typed : typed.join(',')]]
    }),
  )
