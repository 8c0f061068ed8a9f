import type { AuditEvent as Row } from '@/generated/prisma/client'
import { canonicalJson } from '@/lib/kernel/canonical-json'
import { auditMac } from '@/lib/platform/crypto'

/** Everything a line says, as one text under the key. */
export const macOf = ({ hmac: _hmac, recordedAt, businessAt, ...row }: Omit<Row, 'hmac'> & { hmac?: string }): string =>
  auditMac(canonicalJson({ ...row, recordedAt: recordedAt.toISOString(), businessAt: businessAt.toISOString() }))

/** Whether a line still says what was written: an edit in the database does not know the key. */
export const isIntact = (row: Row): boolean => macOf(row) === row.hmac
