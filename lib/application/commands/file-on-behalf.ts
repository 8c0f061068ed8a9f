import type { CheckedFile } from '@/lib/attachment/model'
import { checkFile } from '@/lib/attachment/steps/check-file'
import { keepAttachment } from '@/lib/attachment/steps/keep-attachment'
import { storeFile } from '@/lib/attachment/steps/store-file'
import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import { invalidField, refused, type Failure } from '@/lib/kernel/failure'
import { dateIn } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction, type Tx } from '@/lib/platform/transaction'
import type { VersionInForce } from '@/lib/policy/model'
import { findVersionLine } from '@/lib/policy/steps/find-version'
import { findTalent } from '@/lib/talent/steps/find-talent'
import { mayFileOnBehalf } from '../permission'
import { findLive } from '../repository/applications'
import { insertAuthorisation } from '../repository/filing-authorisations'
import type { FileOnBehalfInput } from '../schema'
import { chooseVersionFor } from '../steps/choose-version-for'
import { partiesOfTalent, type ApplicantParties } from '../steps/find-applicant-parties'
import { openDraft } from '../steps/open-draft'

/**
 * 代为申报: an officer of the person's place begins a case for her, holding her written authorisation. Whoever files it
 * may not decide it (permission.ts, ownFiling). The scan is judged and stored before the transaction.
 */
export async function fileOnBehalf(
  actor: Actor,
  input: FileOnBehalfInput,
  now: Date,
): Promise<Result<{ id: string }, Failure>> {
  const checked = await checkFile(input.file, 'file')
  if (!checked.ok) return checked
  const asked = await inTransaction((tx) => findPlace(tx, actor, input, now))
  if (!asked.ok) return asked
  const storageKey = await storeFile(checked.value.bytes)
  return inTransaction<{ id: string }>(
    async (tx) => {
      const place = await findPlace(tx, actor, input, now)
      return place.ok ? openFiling(tx, actor, { ...place.value, input, file: checked.value, storageKey }, now) : place
    },
    { onDuplicate: { kind: 'conflict', expected: 'none', found: 'draft' } },
  )
}

type Place = { readonly version: VersionInForce; readonly parties: ApplicantParties }

/** For whom and what, or why not: not an officer of the place, not a person's item, or filed already. */
async function findPlace(
  tx: Tx,
  actor: Actor,
  { talentId, itemId, signedOn }: FileOnBehalfInput,
  now: Date,
): Promise<Result<Place, Failure>> {
  const { countyCode } = actor
  const talent = await findTalent(tx, countyCode, talentId)
  const refusal = mayFileOnBehalf(actor, talent)
  if (refusal) return fail(refusal)
  if (signedOn > dateIn(now)) return fail(invalidField('signedOn', '授权日期不能晚于今天'))
  const day = dateIn(now)
  const line = await findVersionLine(tx, countyCode, itemId, day)
  if (line?.[0].audience !== 'talent') return fail(invalidField('itemId', '这个事项现在不受理个人申报，请另选'))
  const parties = await partiesOfTalent(tx, countyCode, talentId)
  if (!parties.ok) return parties
  const live = await findLive(tx, { ...parties.value, countyCode, itemId })
  if (live) return fail(refused('alreadyLive', `本人已有这个事项的申报 ${live.number}，不能再代为申报。`))
  const asking = { parties: parties.value, answers: {}, except: null }
  const { version } = await chooseVersionFor(tx, countyCode, { line, day }, asking)
  return ok({ version, parties: parties.value })
}

type Filing = Place & { readonly input: FileOnBehalfInput; readonly file: CheckedFile; readonly storageKey: string }

async function openFiling(
  tx: Tx,
  actor: Actor,
  { version, parties, input, file, storageKey }: Filing,
  now: Date,
): Promise<Result<{ id: string }, Failure>> {
  const { signedOn, agentName, agentIdentity } = input
  const agent =
    agentName === undefined || agentIdentity === undefined ? null : { name: agentName, identity: agentIdentity }
  const brought = agent === null ? '本人到场' : `由代办人${agent.name}到场`
  const note = { event: 'startOnBehalf', detail: { notice: `凭 ${signedOn} 签署的授权委托书，${brought}` } } as const
  const { id } = await openDraft(tx, actor, { version, parties, note }, now)
  const attachmentId = await keepAttachment(tx, actor, { ownerKind: 'application', ownerId: id, file, storageKey }, now)
  await insertAuthorisation(tx, actor, { applicationId: id, attachmentId, signedOn, agent }, now)
  const summary = `代为申报 ${version.itemCode} ${version.title}`
  const detail = { attachmentId, sha256: file.sha256 }
  const object = { objectKind: 'application', objectId: id }
  await recordAudit(tx, actor, { action: 'application.fileOnBehalf', ...object, summary, now, detail })
  return ok({ id })
}
