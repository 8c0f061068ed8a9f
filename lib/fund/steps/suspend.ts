import { postMovement } from './post-movement'
import type { Step } from './step'

/** A line of the bank nobody can explain yet: suspense against clearing. */
export const suspend: Step = (tx, actor, lines, reference, now) =>
  postMovement(tx, actor, { movement: 'suspend', lines, reference, now })
