import type { RequestStatus, SecondPersonRequest } from '../model'

/** What became of a request by now: one that nobody answered in its days is over, whether or not anybody wrote it down. */
export const statusOn = (
  { status, expiresAt }: Pick<SecondPersonRequest, 'status' | 'expiresAt'>,
  now: Date,
): RequestStatus => (status === 'open' && expiresAt <= now ? 'expired' : status)
