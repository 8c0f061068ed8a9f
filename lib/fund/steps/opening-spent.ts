import { postMovement } from './post-movement'
import type { Step } from './step'

/** 期初已拨付, out of a budget that is kept here: available → paid. Refuses with 预算不足. */
export const openingSpent: Step = (tx, actor, lines, reference, now) =>
  postMovement(tx, actor, { movement: 'openingSpent', lines, reference, now })
