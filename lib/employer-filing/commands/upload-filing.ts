import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import { invalidField, type Failure } from '@/lib/kernel/failure'
import { dateIn } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { sealBytes, sha256 } from '@/lib/platform/crypto'
import { storeBytes } from '@/lib/platform/storage'
import { inTransaction, reading } from '@/lib/platform/transaction'
import { findVersionLine } from '@/lib/policy/steps/find-version'
import { mayFileForPeople } from '../permission'
import { insertFiling } from '../repository/filings'
import { askedIn } from '../rules/asked-in'
import { filingColumns } from '../rules/filing-columns'
import { FILING_SHEET } from '../rules/filing-sealed'
import type { UploadFilingInput } from '../schema'
import { readFilingSheet } from '../steps/read-filing-sheet'

/** 单位代填, first half: keeps a sheet that can be read, sealed. Nothing is begun for anybody before it is confirmed. */
export async function uploadFiling(
  actor: Actor,
  { itemId, file }: UploadFilingInput,
  now: Date,
): Promise<Result<{ id: string }, Failure>> {
  const { countyCode, enterpriseId } = actor
  const refusal = mayFileForPeople(actor)
  if (refusal) return fail(refusal)
  if (enterpriseId === null) return fail({ kind: 'notFound', what: 'enterprise' })
  const line = await findVersionLine(reading, countyCode, itemId, dateIn(now))
  if (line?.[0].audience !== 'talent') return fail(invalidField('itemId', '这个事项现在不受理个人申报，请另选'))
  const columns = filingColumns(askedIn(line), countyCode)
  const sheet = await readFilingSheet(file.bytes, columns, dateIn(now))
  if (!sheet.ok) return fail(invalidField('file', sheet.failure))
  const kept = { fileName: file.name, storageKey: await storeBytes(sealBytes(FILING_SHEET, file.bytes)) }
  const filing = { enterpriseId, itemId, ...kept, sha256: sha256(file.bytes) }
  return inTransaction<{ id: string }>(async (tx) => {
    const id = await insertFiling(tx, actor, filing, now)
    const summary = `上传 ${line[0].itemCode} ${line[0].title} 的单位代填表“${file.name}”`
    const object = { objectKind: 'employerFiling', objectId: id }
    await recordAudit(tx, actor, { action: 'employerFiling.upload', ...object, summary, now })
    return ok({ id })
  })
}
