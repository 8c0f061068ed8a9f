import type { Actor } from '@/lib/kernel/actor'
import { reading } from '@/lib/platform/transaction'
import { mayCheck } from '../permission'
import type { MaterialCheck } from '../model'
import { findMaterialChecks } from '../repository/material-checks'
import { findVisible } from '../repository/visible-one'
import { standingChecks, type CheckItem } from '../rules/check-items'
import type { ReviewMaterial } from '../rules/review-materials'
import { findPartyNames } from '../steps/find-party-names'
import { findVersionOf, readStanding } from '../steps/load-case'
import { readCheckItems } from '../steps/read-check-items'

export type CheckMark = Pick<MaterialCheck, 'verdict' | 'note' | 'at'> & {
  readonly byName: string
  readonly stepName: string
  readonly isOwn: boolean
  /** On an earlier round, before the case was put right. */
  readonly isEarlier: boolean
  /** The value or the paper has changed since. */
  readonly isStale: boolean
}

export type MarkedItem = CheckItem & { readonly marks: readonly CheckMark[]; readonly own: CheckMark | null }

export type MaterialCheckView = {
  readonly id: string
  readonly number: string
  readonly version: number
  readonly title: string
  readonly beneficiary: string
  readonly materials: readonly ReviewMaterial[]
  readonly items: readonly MarkedItem[]
  readonly mayCheck: boolean
}

/** The papers of a case beside the values they prove; null when it is not there or not theirs to see. */
export async function getMaterialCheck(actor: Actor, id: string, now: Date): Promise<MaterialCheckView | null> {
  const application = actor.kind === 'staff' ? await findVisible(reading, actor, id) : null
  if (!application || application.submittedAt === null) return null
  const version = await findVersionOf(reading, application)
  const standing = await readStanding(reading, actor, application, version)
  const { materials, items } = await readCheckItems(reading, application, version, now)
  const checks = standingChecks(await findMaterialChecks(reading, actor.countyCode, id))
  const isNow = ({ stepCode, round }: MaterialCheck) => stepCode === application.stepCode && round === application.round
  const markOf = (check: MaterialCheck, { shown }: CheckItem): CheckMark => ({
    verdict: check.verdict,
    note: check.note,
    at: check.at,
    byName: check.checkedByName,
    stepName: standing.stepNames[check.stepCode] ?? check.stepCode,
    isOwn: check.checkedById === actor.accountId && isNow(check),
    isEarlier: check.round !== application.round,
    isStale: check.shown !== shown,
  })
  return {
    ...{ id, number: application.number, version: application.version, title: version.title, materials },
    beneficiary: (await findPartyNames(reading, application)).beneficiary,
    items: items.map((item) => {
      const marks = checks.filter(({ fact }) => fact === item.fact).map((check) => markOf(check, item))
      return { ...item, marks: marks.filter(({ isOwn }) => !isOwn), own: marks.find(({ isOwn }) => isOwn) ?? null }
    }),
    mayCheck: mayCheck(actor, standing) === null,
  }
}
