import { APPLICANTS, BEFORE_LOGIN } from './access/applicants'
import { CARDS, CASES } from './access/cases'
import { DUPLICATES } from './access/duplicates'
import { REGISTERS } from './access/registers'
import { MONEY } from './access/money'
import { LISTS, MESSAGES, PAPERS, POLICIES, RECORD, SETTINGS } from './access/office'
import type { Entry } from './access/entry'

/** Every server action by its file and export. What is not listed here may not exist. */
export const ACCESS: Readonly<Record<string, Entry>> = {
  ...BEFORE_LOGIN,
  ...APPLICANTS,
  ...CASES,
  ...CARDS,
  ...REGISTERS,
  ...DUPLICATES,
  ...MONEY,
  ...POLICIES,
  ...PAPERS,
  ...SETTINGS,
  ...LISTS,
  ...MESSAGES,
  ...RECORD,
}
