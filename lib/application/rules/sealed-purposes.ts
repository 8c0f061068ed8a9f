/** What values of this slice are sealed for (lib/platform/crypto): one sealed for one of them opens for no other. */
export const AGENT_IDENTITY = 'filingAuthorisation.agentIdentity'
export const PAYEE_ACCOUNT = 'payeeAccount.account'
export const QUALITY_SEED = 'qualityRound.seed'
