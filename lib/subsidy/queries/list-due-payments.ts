import type { Actor } from '@/lib/kernel/actor'
import { sumFen, ZERO, type Fen } from '@/lib/kernel/fen'
import { mayDisburse, mayReadPayments } from '../permission'
import { findDue, findDueOptions, type DueFilter, type DueRow, type Option } from '../repository/due-list'
import { findSelected } from '../repository/selection'
import { duePlaceText, parseDuePlace } from '../rules/due-place'

export type { DueFilter, DueRow }
export type DueList = {
  readonly rows: readonly DueRow[]
  readonly next: string | null
  /** Of everything the filter finds, not of this page. */
  readonly count: number
  readonly totalFen: Fen
  readonly options: { readonly items: Option[]; readonly townships: Option[]; readonly years: Option[] }
  readonly mayMake: boolean
}

const PAGE = 50
const NOTHING: DueList = {
  rows: [],
  next: null,
  count: 0,
  totalFen: ZERO,
  options: { items: [], townships: [], years: [] },
  mayMake: false,
}

/** 待拨付: due payments with what the bank last said of them. `after` is where the page before ended. */
export async function listDuePayments(actor: Actor, filter: DueFilter, after?: string): Promise<DueList> {
  if (!mayReadPayments(actor)) return NOTHING
  const [found, all, options] = await Promise.all([
    findDue(actor.countyCode, filter, parseDuePlace(after), PAGE + 1),
    findSelected(actor.countyCode, { filter }),
    findDueOptions(actor.countyCode),
  ])
  const rows = found.slice(0, PAGE)
  const last = rows.at(-1)
  return {
    rows,
    next: found.length > PAGE && last ? duePlaceText(last) : null,
    count: all.length,
    totalFen: sumFen(all.map(({ netFen }) => netFen)),
    options,
    mayMake: mayDisburse(actor) === null,
  }
}
