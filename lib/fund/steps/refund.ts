import { postMovement } from './post-movement'
import type { Step } from './step'

/** A line the bank had paid came back (退票): paid → committed. */
export const refund: Step = (tx, actor, lines, reference, now) =>
  postMovement(tx, actor, { movement: 'refund', lines, reference, now })
