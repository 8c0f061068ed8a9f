/** What values of this slice are sealed for (lib/platform/crypto): one sealed for one of them opens for no other. */
export const BANK_FILE = 'subsidy.bankFile'
export const BANK_RESULT_FILE = 'subsidy.bankResultFile'
