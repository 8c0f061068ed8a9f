/** Purposes under which numbers of the registers are sealed and indexed: a sealed phone opens as nothing else. */
export const IDENTITY = 'register.identity'
export const IDENTITY_LAST4 = 'register.identity.last4'
export const PHONE = 'register.phone'
export const PHONE_LAST4 = 'register.phone.last4'
