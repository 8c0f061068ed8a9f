/** What values of this slice are sealed for (lib/platform/crypto): one sealed for one of them opens for no other. */
export const ACCOUNT_PHONE = 'account.phone'
export const EXTERNAL_PERSON = 'account.externalPerson'
export const ID_TOKEN = 'account.externalIdToken'
export const TOTP_SECRET = 'account.secondFactor'
