import type { DeskList } from './list-definition'
import { applications } from './lists/applications'
import { cards } from './lists/cards'
import { enterprises } from './lists/enterprises'
import { ledger, metricRows } from './lists/figures'
import { batches, duePayments, entitlements, gates, suspense } from './lists/money'
import { matches } from './lists/matches'
import { offers } from './lists/offers'
import { notices, objections } from './lists/notices'
import { accounts, audit, corrections, policies, verifications } from './lists/office'
import { simulatedPeople } from './lists/simulated-people'
import { talents } from './lists/talents'
import type { ListKey } from './model'

/** Every list by its key; a key without a list does not compile. */
export const DESK_LISTS: Record<ListKey, DeskList> = {
  talents,
  enterprises,
  applications,
  cards,
  entitlements,
  duePayments,
  batches,
  gates,
  suspense,
  notices,
  objections,
  ledger,
  audit,
  accounts,
  verifications,
  corrections,
  policies,
  matches,
  simulatedPeople,
  offers,
  metricRows,
}

export const isListKey = (text: string): text is ListKey => Object.hasOwn(DESK_LISTS, text)
