import { MAIL_ADDRESS } from '@/lib/message/rules/sealed-purposes'
import { ACCOUNT_PHONE } from '@/lib/account/rules/sealed-purposes'
import { EXTERNAL_PERSON, ID_TOKEN } from '@/lib/account/rules/sealed-purposes'
import { TOTP_SECRET } from '@/lib/account/rules/sealed-purposes'
import { AGENT_IDENTITY } from '@/lib/application/rules/sealed-purposes'
import { PAYEE_ACCOUNT, QUALITY_SEED } from '@/lib/application/rules/sealed-purposes'
import { ATTACHMENT } from '@/lib/attachment/model'
import { MERGE_IMAGE } from '@/lib/duplicate/rules/sealed-purposes'
import { FILING_SHEET } from '@/lib/employer-filing/rules/filing-sealed'
import { IDENTITY, PHONE } from '@/lib/fact/rules/personal-numbers'
import { PAYER_ACCOUNT } from '@/lib/fund/rules/sealed-purposes'
import { OPENING_ACCOUNT } from '@/lib/opening-balance/rules/sealed-purposes'
import { OPENING_SHEET } from '@/lib/opening-balance/rules/sealed-purposes'
import { OUTBOX_BODY, OUTBOX_RECIPIENT } from '@/lib/platform/outbox'
import type { SealedColumn } from '@/lib/platform/reseal'
import { OBJECTOR_PHONE } from '@/lib/public-notice/rules/sealed-purposes'
import { IMPORT_FILE, IMPORT_PREVIEW, IMPORT_ROW } from '@/lib/register-import/rules/sealed-purposes'
import { BANK_FILE, BANK_RESULT_FILE } from '@/lib/subsidy/rules/sealed-purposes'

/** Columns whose values are sealed anew when a key is rotated. */
export const SEALED_COLUMNS: readonly SealedColumn[] = [
  { table: 'account', column: 'phone_sealed', purpose: ACCOUNT_PHONE },
  { table: 'enterprise', column: 'phone_sealed', purpose: PHONE },
  { table: 'external_login', column: 'person_sealed', purpose: EXTERNAL_PERSON },
  { table: 'external_login', column: 'id_token_sealed', purpose: ID_TOKEN },
  { table: 'fund', column: 'payer_account_sealed', purpose: PAYER_ACCOUNT },
  { table: 'import_batch', column: 'preview_sealed', purpose: IMPORT_PREVIEW },
  { table: 'mail_address', column: 'address_sealed', purpose: MAIL_ADDRESS },
  { table: 'objection', column: 'phone_sealed', purpose: OBJECTOR_PHONE },
  { table: 'outbox_message', column: 'recipient_sealed', purpose: OUTBOX_RECIPIENT },
  { table: 'outbox_message', column: 'body_sealed', purpose: OUTBOX_BODY },
  { table: 'payee_account', column: 'account_sealed', purpose: PAYEE_ACCOUNT },
  { table: 'quality_round', column: 'seed_sealed', purpose: QUALITY_SEED },
  { table: 'second_factor', column: 'secret_sealed', purpose: TOTP_SECRET },
  { table: 'talent', column: 'identity_sealed', purpose: IDENTITY },
  { table: 'talent', column: 'phone_sealed', purpose: PHONE },
]

/**
 * Columns of rows that are never changed, by the database's own triggers and grants: what stands in them stays under the key
 * it was sealed with, and that key stays in the ring (adr/0052).
 */
export const SEALED_FOR_GOOD: readonly SealedColumn[] = [
  { table: 'bank_file', column: 'content_sealed', purpose: BANK_FILE },
  { table: 'bank_result_file', column: 'content_sealed', purpose: BANK_RESULT_FILE },
  { table: 'filing_authorisation', column: 'agent_identity_sealed', purpose: AGENT_IDENTITY },
  { table: 'import_row', column: 'content_sealed', purpose: IMPORT_ROW },
  { table: 'merge_change', column: 'before_sealed', purpose: MERGE_IMAGE },
  { table: 'merge_change', column: 'after_sealed', purpose: MERGE_IMAGE },
  { table: 'opening_batch', column: 'sheet_sealed', purpose: OPENING_SHEET },
  { table: 'opening_line', column: 'account_sealed', purpose: OPENING_ACCOUNT },
  { table: 'payment_attempt', column: 'account_sealed', purpose: PAYEE_ACCOUNT },
]

/** Columns that name sealed files. */
export const SEALED_FILES: readonly SealedColumn[] = [
  { table: 'attachment', column: 'storage_key', purpose: ATTACHMENT },
  { table: 'employer_filing', column: 'storage_key', purpose: FILING_SHEET },
  { table: 'import_batch', column: 'storage_key', purpose: IMPORT_FILE },
  { table: 'import_batch', column: 'faulty_book_key', purpose: IMPORT_FILE },
]
