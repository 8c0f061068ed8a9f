import { postMovement } from './post-movement'
import type { Step } from './step'

/** Somebody owes it back: receivable against clearing. */
export const owe: Step = (tx, actor, lines, reference, now) =>
  postMovement(tx, actor, { movement: 'owe', lines, reference, now })
