import { openDraft } from '@/lib/application/steps/open-draft'
import { recordAudit } from '@/lib/audit/steps/record-audit'
import { findEnterprise } from '@/lib/enterprise/steps/find-enterprise'
import type { Actor } from '@/lib/kernel/actor'
import { refused, type Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { tellSubjects } from '@/lib/message/steps/tell-accounts'
import { inTransaction, type Tx } from '@/lib/platform/transaction'
import { mayHandle } from '../permission'
import { findFilingForUpdate, markFiled } from '../repository/filings'
import type { ConfirmFilingInput } from '../schema'
import { checkFiling, fileableRows } from '../steps/check-filing'
import type { CheckedRow } from '../steps/check-rows'

/**
 * 单位代填, second half: each good row becomes a draft of the person's own case, which she completes, consents to and
 * submits herself. Everything is checked again; what is begun is what was shown, or nothing.
 */
export const confirmFiling = (
  actor: Actor,
  input: ConfirmFilingInput,
  now: Date,
): Promise<Result<{ id: string; count: number }, Failure>> =>
  inTransaction<{ id: string; count: number }>(
    async (tx) => {
      const { countyCode } = actor
      const filing = await findFilingForUpdate(tx, countyCode, input.filingId)
      const refusal = mayHandle(actor, filing)
      if (refusal || !filing) return fail(refusal ?? { kind: 'notFound', what: 'employerFiling' })
      if (filing.filedAt) return fail({ kind: 'conflict', expected: 'checked', found: 'filed' })
      const checked = await checkFiling(tx, actor, filing, now)
      if (!checked.ok) return checked
      const { line, rows } = checked.value
      if (fileableRows(rows) !== input.rows) {
        return fail(refused('changed', '核对以后登记信息或申报有了变化，请刷新页面，看过新的结果再确认。'))
      }
      const opened = await openDrafts(tx, actor, { title: line[0].title, rows }, now)
      await markFiled(tx, { countyCode, id: filing.id }, opened, now)
      const summary = `为本单位 ${opened.length} 人代填 ${line[0].itemCode} ${line[0].title}`
      const object = { objectKind: 'employerFiling', objectId: filing.id }
      const detail = { count: opened.length, applicationIds: opened.map(({ applicationId }) => applicationId) }
      await recordAudit(tx, actor, { action: 'employerFiling.confirm', ...object, summary, now, detail })
      return ok({ id: filing.id, count: opened.length })
    },
    {
      once: { actor, key: input.requestId, input, now },
      onDuplicate: { kind: 'conflict', expected: 'none', found: 'draft' },
    },
  )

type Work = { readonly title: string; readonly rows: readonly CheckedRow[] }
type Opened = { readonly sheetRow: number; readonly applicationId: string }

async function openDrafts(tx: Tx, actor: Actor, { title, rows }: Work, now: Date): Promise<Opened[]> {
  const employer = (await findEnterprise(tx, actor.countyCode, actor.enterpriseId ?? ''))?.name ?? ''
  const notice = `由用人单位${employer}填好，待本人核对、同意并提交`
  const note = { event: 'startOnBehalf', detail: { notice } } as const
  const opened: Opened[] = []
  const notices = []
  for (const { row, opening } of rows) {
    if (opening === null) continue
    const { id, talentId } = await openDraft(tx, actor, { note, ...opening }, now)
    opened.push({ sheetRow: row, applicationId: id })
    notices.push({
      subjectId: talentId ?? '',
      kind: 'case',
      target: { kind: 'application', id },
      template: 'employerFiling.filled',
      body: `${employer}已为您填好“${title}”。请登录聚才，在“我的办件”核对、补齐材料后由您本人提交；不申请的可以放弃。`,
    } as const)
  }
  await tellSubjects(tx, actor, notices, now)
  return opened
}
