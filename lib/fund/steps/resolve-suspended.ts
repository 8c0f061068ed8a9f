import { postMovement } from './post-movement'
import type { Step } from './step'

/** It has been explained: suspense is cleared. */
export const resolveSuspended: Step = (tx, actor, lines, reference, now) =>
  postMovement(tx, actor, { movement: 'resolve', lines, reference, now })
