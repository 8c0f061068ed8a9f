import { postMovement } from './post-movement'
import type { Step } from './step'

/** 公示期满: reserved → committed. */
export const commitReserved: Step = (tx, actor, lines, reference, now) =>
  postMovement(tx, actor, { movement: 'commit', lines, reference, now })
