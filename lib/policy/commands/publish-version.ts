import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import { refused, type Failure } from '@/lib/kernel/failure'
import { next } from '@/lib/kernel/flow'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction, type Tx } from '@/lib/platform/transaction'
import { POLICY_VERSION_FLOW } from '../flow'
import type { VersionInForce } from '../model'
import { mayWritePolicy } from '../permission'
import { publicationGatesPort } from '../ports'
import { followVersion, lockItemOfVersion } from '../repository/items'
import { unitsNotSetUp } from '../repository/units'
import { findDrafting, findLatestCheck } from '../repository/version-checks'
import {
  findPublishedVersion,
  findVersion,
  latestEffectiveDay,
  markPublished,
  supersedeBefore,
} from '../repository/versions'
import { uncheckedReason } from '../rules/check-standing'
import type { VersionInput } from '../schema'

/** Steps of these belong to whoever the applicant's unit is, not to a unit of that code. */
const TO_THE_APPLICANT = new Set(['applicantTownship', 'applicantEmployer'])

/** 发布: from its effective day the draft is the item's version; the one before ends the day before. Never edited again. */
export function publishVersion(
  actor: Actor,
  input: VersionInput,
  now: Date,
): Promise<Result<{ itemId: string }, Failure>> {
  return inTransaction<{ itemId: string }>(
    async (tx) => {
      const refusal = mayWritePolicy(actor)
      if (refusal) return fail(refusal)
      await lockItemOfVersion(tx, actor.countyCode, input.versionId)
      const version = await findVersion(tx, actor.countyCode, input.versionId)
      if (!version) return fail({ kind: 'notFound', what: 'policyItemVersion' })
      if (!next(POLICY_VERSION_FLOW, version.status, 'publish')) {
        return fail({ kind: 'conflict', expected: 'draft', found: version.status })
      }
      const overlap = await overlapOf(tx, actor.countyCode, version)
      if (overlap) return fail(overlap)
      const missing = await missingUnitOf(tx, actor.countyCode, version)
      if (missing) return fail(missing)
      const unready = await unreadyOf(tx, actor.countyCode, version, now)
      if (unready) return fail(unready)

      await supersedeBefore(tx, actor.countyCode, version, now)
      if (!(await markPublished(tx, actor, version.versionId, now))) {
        return fail({ kind: 'conflict', expected: 'draft', found: 'changed' })
      }
      await followVersion(tx, actor.countyCode, version.itemId, version.rulebook, version.policyId)
      await recordAudit(tx, actor, {
        action: 'policy.publishVersion',
        objectKind: 'policyItemVersion',
        objectId: version.versionId,
        summary: `发布 ${version.itemCode} ${version.title} 第 ${version.versionNumber} 版，自 ${version.effectiveFrom} 起执行`,
        now,
        detail: { code: version.itemCode, number: version.versionNumber, hash: version.rulebookHash },
      })
      return ok({ itemId: version.itemId })
    },
    { once: { actor, key: input.requestId, input, now } },
  )
}

/** Nothing is published that a second person has not checked and that was not simulated, word for word as it stands. */
async function unreadyOf(tx: Tx, countyCode: string, version: VersionInForce, now: Date): Promise<Failure | null> {
  const { itemCode, versionId, rulebookHash } = version
  const drafting = await findDrafting(tx, countyCode, versionId)
  if (!drafting) return { kind: 'notFound', what: 'policyItemVersion' }
  const check = await findLatestCheck(tx, countyCode, versionId)
  const before = await findPublishedVersion(tx, countyCode, itemCode)
  const found = [uncheckedReason(rulebookHash, { check, drafting })]
  for (const gate of publicationGatesPort.get()) found.push(await gate(tx, countyCode, { version, before }, now))
  const reasons = found.filter((reason) => reason !== null)
  return reasons.length === 0 ? null : { kind: 'refused', heading: '还不能发布', reasons }
}

/** Two versions of an item never share a day: a later version begins after the one before it began. */
async function overlapOf(tx: Tx, countyCode: string, version: VersionInForce): Promise<Failure | null> {
  const latest = await latestEffectiveDay(tx, countyCode, version.itemId)
  if (latest === null || version.effectiveFrom > latest) return null
  return refused(
    'versionOverlap',
    `本版自 ${version.effectiveFrom} 起执行，须晚于上一版的执行日 ${latest}。请修改规则文件中的 effectiveFrom。`,
  )
}

/** A step that names a unit the county has not set up can be signed by nobody: its cases would stop there for good. */
async function missingUnitOf(tx: Tx, countyCode: string, { rulebook }: VersionInForce): Promise<Failure | null> {
  const named = rulebook.chain.map(({ unit }) => unit).filter((unit) => !TO_THE_APPLICANT.has(unit))
  const missing = await unitsNotSetUp(tx, countyCode, named)
  if (missing.length === 0) return null
  const steps = rulebook.chain
    .filter(({ unit }) => missing.includes(unit))
    .map(({ name, unit }) => `${name}（${unit}）`)
  return refused(
    'chainUnitMissing',
    `本县还没有设立这些环节的办理机构：${steps.join('、')}。请核对规则文件中各环节的 unit；代码没有写错的，先由系统管理员在“设置 › 组织机构”设立。`,
  )
}
