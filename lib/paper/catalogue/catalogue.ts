import type { PaperKind } from '../model'
import { CASE_FIELDS } from './case-fields'
import type { FieldGroup } from './field-group'
import { NOTICE_FIELDS } from './notice-fields'
import { PAYMENT_FIELDS } from './payment-fields'
import { ROSTER_FIELDS } from './roster-fields'

/** What the templates of each kind may ask for. */
export const CATALOGUE: Record<PaperKind, FieldGroup> = {
  approvalForm: CASE_FIELDS,
  submissionSheet: CASE_FIELDS,
  roster: ROSTER_FIELDS,
  noticeText: NOTICE_FIELDS,
  paymentRequest: PAYMENT_FIELDS,
  decisionLetter: CASE_FIELDS,
  refusalLetter: CASE_FIELDS,
}
