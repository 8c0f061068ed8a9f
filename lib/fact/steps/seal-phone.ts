import { maskPhone } from '@/lib/kernel/mask'
import type { Phone } from '@/lib/kernel/phone'
import { blindIndex, seal } from '@/lib/platform/crypto'
import { PHONE } from '../rules/personal-numbers'

export type SealedPhone = { readonly phoneSealed: string; readonly phoneBlind: string; readonly phoneMasked: string }

/** A phone number as a register keeps it: sealed, findable as a whole, masked for the eye. */
export const sealPhone = (phone: Phone): SealedPhone => ({
  phoneSealed: seal(PHONE, phone),
  phoneBlind: blindIndex(PHONE, phone),
  phoneMasked: maskPhone(phone),
})
