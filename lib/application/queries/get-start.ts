import type { Actor } from '@/lib/kernel/actor'
import { reading } from '@/lib/platform/transaction'
import type { VersionInForce } from '@/lib/policy/model'
import { findPeopleOf, type Colleague } from '../repository/people-of-enterprise'
import { concernsPerson } from '../rules/concerns-person'
import { listEntitled, type EntitledItem } from './list-entitled'

export type Start = {
  readonly version: VersionInForce
  readonly item: EntitledItem
  /** Whom the enterprise may file about; null where the item is about nobody in particular. */
  readonly people: readonly Colleague[] | null
}

/**
 * The page before a form: the item, what it would come to, what to have at hand. Null when it is not for this applicant.
 * `name`: of the people looked for, where an enterprise employs more than a page lists.
 */
export async function getStart(actor: Actor, itemCode: string, now: Date, name?: string): Promise<Start | null> {
  const item = (await listEntitled(actor, now)).find((one) => one.itemCode === itemCode)
  if (!item) return null
  const { version } = item
  const isAboutPerson = actor.kind === 'enterprise' && actor.enterpriseId !== null && concernsPerson(version.rulebook)
  const people = isAboutPerson
    ? await findPeopleOf(reading, actor, { itemId: version.itemId, ...(name ? { name } : {}) })
    : null
  return { version, item, people }
}
