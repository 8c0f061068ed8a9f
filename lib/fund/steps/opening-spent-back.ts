import { postMovement } from './post-movement'
import type { Step } from './step'

/** 冲销期初, where the budget is kept here: paid → available. */
export const openingSpentBack: Step = (tx, actor, lines, reference, now) =>
  postMovement(tx, actor, { movement: 'openingSpentBack', lines, reference, now })
