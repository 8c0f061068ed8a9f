/** What values of this slice are sealed for (lib/platform/crypto): one sealed for one of them opens for no other. */
export const OBJECTOR_PHONE = 'objection.phone'
