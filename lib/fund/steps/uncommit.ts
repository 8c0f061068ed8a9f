import { postMovement } from './post-movement'
import type { Step } from './step'

/** Later instalments end: committed → available. */
export const uncommit: Step = (tx, actor, lines, reference, now) =>
  postMovement(tx, actor, { movement: 'uncommit', lines, reference, now })
