import { postMovement } from './post-movement'
import type { Step } from './step'

/** The bank could not pay, or the batch was cancelled: inTransit → committed. */
export const bounce: Step = (tx, actor, lines, reference, now) =>
  postMovement(tx, actor, { movement: 'bounce', lines, reference, now })
