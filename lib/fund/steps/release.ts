import { postMovement } from './post-movement'
import type { Step } from './step'

/** Gives back what was reserved: reserved → available. */
export const release: Step = (tx, actor, lines, reference, now) =>
  postMovement(tx, actor, { movement: 'release', lines, reference, now })
