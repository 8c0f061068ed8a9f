import type { Actor } from '@/lib/kernel/actor'
import type { EntitlementStatus } from '../model'
import { sightOfEntitlements } from '../permission'
import { findEntitlements, findGrantedItems, type EntitlementRow } from '../repository/entitlement-lists'

export type { EntitlementRow }
export type EntitlementFilter = {
  readonly q?: string
  readonly status?: EntitlementStatus
  readonly itemCode?: string
  readonly after?: string
}
export type EntitlementList = {
  readonly rows: readonly EntitlementRow[]
  readonly next: string | null
  readonly items: readonly { readonly value: string; readonly label: string }[]
}

const PAGE = 50

/** 待遇台账 as far as the actor may see it, newest first. `q` is part of a name, or a whole case number. */
export async function listEntitlements(actor: Actor, filter: EntitlementFilter): Promise<EntitlementList> {
  const { q = null, status = null, itemCode = null, after = null } = filter
  const wanted = { q, status, itemCode, after, limit: PAGE + 1 }
  const [found, items] = await Promise.all([
    findEntitlements(actor.countyCode, sightOfEntitlements(actor), wanted),
    findGrantedItems(actor.countyCode),
  ])
  const rows = found.slice(0, PAGE)
  return { rows, next: found.length > PAGE ? (rows.at(-1)?.id ?? null) : null, items }
}
