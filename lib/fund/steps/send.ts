import { postMovement } from './post-movement'
import type { Step } from './step'

/** A batch is made: committed → inTransit. */
export const send: Step = (tx, actor, lines, reference, now) =>
  postMovement(tx, actor, { movement: 'send', lines, reference, now })
