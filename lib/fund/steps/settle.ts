import { postMovement } from './post-movement'
import type { Step } from './step'

/** The bank has paid: inTransit → paid. */
export const settle: Step = (tx, actor, lines, reference, now) =>
  postMovement(tx, actor, { movement: 'settle', lines, reference, now })
