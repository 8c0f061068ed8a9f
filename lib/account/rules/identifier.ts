import { parsePhone, type Phone } from '@/lib/kernel/phone'

export type Identifier =
  { readonly kind: 'phone'; readonly phone: Phone } | { readonly kind: 'document'; readonly number: string }

/**
 * What an applicant typed to say who they are: a mobile number, else the number of an identity document. Eleven digits
 * beginning with 1 are never a document (citizen numbers have eighteen places, permits eight or ten).
 */
export function readIdentifier(text: string): Identifier {
  const phone = parsePhone(text)
  return phone.ok ? { kind: 'phone', phone: phone.value } : { kind: 'document', number: text }
}
