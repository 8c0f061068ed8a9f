import { postMovement } from './post-movement'
import type { Step } from './step'

/** It came back, in cash or set off: receivable is cleared. */
export const repay: Step = (tx, actor, lines, reference, now) =>
  postMovement(tx, actor, { movement: 'repay', lines, reference, now })
