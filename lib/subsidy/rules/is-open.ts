import type { Payment } from '../model'

/** Whether an instalment has neither gone to the bank nor ended: it can still be cancelled. */
export const isOpen = ({ status }: Pick<Payment, 'status'>): boolean =>
  status === 'planned' || status === 'gated' || status === 'due'
