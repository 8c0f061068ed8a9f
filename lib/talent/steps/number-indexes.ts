import { IDENTITY, IDENTITY_LAST4, PHONE, PHONE_LAST4 } from '@/lib/fact/rules/personal-numbers'
import { IDENTITY_DOCUMENT, type IdentityDocument } from '@/lib/kernel/identity-document'
import { maskDocument, maskPhone, maskResidentId } from '@/lib/kernel/mask'
import { blindIndex } from '@/lib/platform/crypto'

/** What a document's number is found and shown by. */
export const identityIndexes = ({ kind, number }: IdentityDocument) => ({
  identityMasked: kind === IDENTITY_DOCUMENT.residentId ? maskResidentId(number) : maskDocument(number),
  identityBlind: blindIndex(IDENTITY, number),
  identityLast4Blind: blindIndex(IDENTITY_LAST4, number.slice(-4)),
})

/** What a phone is found and shown by. */
export const phoneIndexes = (phone: string) => ({
  phoneMasked: maskPhone(phone),
  phoneBlind: blindIndex(PHONE, phone),
  phoneLast4Blind: blindIndex(PHONE_LAST4, phone.slice(-4)),
})
