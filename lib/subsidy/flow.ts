import type { Flow } from '@/lib/kernel/flow'

export const PAYMENT_STATUSES = ['planned', 'gated', 'due', 'inBatch', 'paid', 'cancelled'] as const
export type PaymentStatus = (typeof PAYMENT_STATUSES)[number]

/** `clear` 复核通过, `fallDue` 到期, `setOff` wholly set off against what is owed, `bounce` the bank or a cancelled batch gives it back. */
export type PaymentEvent = 'clear' | 'fallDue' | 'send' | 'settle' | 'setOff' | 'bounce' | 'refund' | 'cancel'

export const PAYMENT_FLOW: Flow<PaymentStatus, PaymentEvent> = {
  gated: { clear: 'planned', cancel: 'cancelled' },
  planned: { fallDue: 'due', cancel: 'cancelled' },
  due: { send: 'inBatch', setOff: 'paid', cancel: 'cancelled' },
  inBatch: { settle: 'paid', bounce: 'due' },
  paid: { refund: 'due' },
  cancelled: {},
}

export const BATCH_STATUSES = ['made', 'checked', 'exported', 'reconciled', 'cancelled'] as const
export type BatchStatus = (typeof BATCH_STATUSES)[number]
export type BatchEvent = 'check' | 'export' | 'reconcile' | 'cancel'

/** Once the file is out of the house a batch can only be answered by the bank. */
export const BATCH_FLOW: Flow<BatchStatus, BatchEvent> = {
  made: { check: 'checked', cancel: 'cancelled' },
  checked: { export: 'exported', cancel: 'cancelled' },
  exported: { reconcile: 'reconciled' },
  reconciled: {},
  cancelled: {},
}

export const ATTEMPT_STATUSES = ['live', 'paid', 'failed', 'cancelled'] as const
export type AttemptStatus = (typeof ATTEMPT_STATUSES)[number]

/** `sending`: it may have reached the bank; it is asked before anything is sent again. */
export const INSTRUCTION_STATUSES = ['waiting', 'sending', 'accepted', 'paid', 'failed'] as const
export type InstructionStatus = (typeof INSTRUCTION_STATUSES)[number]
