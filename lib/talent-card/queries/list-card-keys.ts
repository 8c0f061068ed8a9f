import { publicKeySet } from '@/lib/platform/signature'

/** The keys under which this county's codes verify, as a JWK Set. They are public: whoever asks may have them. */
export const listCardKeys = (): ReturnType<typeof publicKeySet> => publicKeySet()
