import type { AttemptStatus, PaymentStatus } from '../flow'
import type { Resolution } from '../model'

/** The bank line a suspended line speaks of, as it stands now. */
export type SuspendedAttempt = { readonly status: AttemptStatus; readonly paymentStatus: PaymentStatus }

/**
 * How a suspended line may end. Without a bank line of ours it can only be written off. A line once answered may be
 * answered otherwise: paid and then returned (退票), or failed and then paid after all, as long as no later batch has it.
 */
export function allowedResolutions(
  attempt: SuspendedAttempt | null,
  outcome: 'paid' | 'failed' | 'unreadable',
): Resolution[] {
  if (!attempt) return ['unrelated']
  switch (attempt.status) {
    case 'live':
      return outcome === 'paid' ? ['paid', 'failed', 'overpaid'] : ['paid', 'failed']
    case 'paid':
      return outcome === 'paid' ? ['overpaid', 'unrelated'] : ['failed', 'unrelated']
    case 'failed':
      return attempt.paymentStatus === 'due' ? ['paid', 'unrelated'] : ['overpaid', 'unrelated']
    case 'cancelled':
      return ['unrelated']
  }
}
