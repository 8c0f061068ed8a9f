import { maskPhone } from '@/lib/kernel/mask'
import type { Phone } from '@/lib/kernel/phone'
import { blindIndex, seal, unseal } from '@/lib/platform/crypto'
import type { Identifier } from '../rules/identifier'
import { ACCOUNT_PHONE } from '../rules/sealed-purposes'

/** Sealing and blind-index purpose of an account's phone. */

/** The digest by which an account, or a code, is found from a phone. */
export const phoneBlindOf = (phone: Phone): string => blindIndex(ACCOUNT_PHONE, phone)

/** A phone as the three columns of an account hold it. */
export const phoneColumns = (phone: Phone | null) => ({
  phoneSealed: phone && seal(ACCOUNT_PHONE, phone),
  phoneBlind: phone && phoneBlindOf(phone),
  phoneMasked: phone && maskPhone(phone),
})

/** The phone in clear, to send a message to. */
export const openPhone = (sealed: string): Phone => unseal(ACCOUNT_PHONE, sealed) as Phone

/** The digest under which requests for codes are counted: of the phone, or of the document's number. */
export const identifierBlindOf = (identifier: Identifier): string =>
  identifier.kind === 'phone' ? phoneBlindOf(identifier.phone) : blindIndex('account.document', identifier.number)
