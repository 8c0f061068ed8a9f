import { CASES_ALLOWED } from './allowed/cases'
import { ENTERING_ALLOWED } from './allowed/entering'
import { MONEY_ALLOWED } from './allowed/money'
import { OFFICE_ALLOWED } from './allowed/office'
import type { Allowed } from './allowed/world'

/** How an action is called by who may, where the form of the table of access does not do: most need something first. */
export const ALLOWED: Readonly<Record<string, Allowed>> = {
  ...ENTERING_ALLOWED,
  ...CASES_ALLOWED,
  ...MONEY_ALLOWED,
  ...OFFICE_ALLOWED,
}
