import { postMovement } from './post-movement'
import type { Step } from './step'

/** 期初已拨付, out of budgets that are not kept here: opening → paid. */
export const openingPaid: Step = (tx, actor, lines, reference, now) =>
  postMovement(tx, actor, { movement: 'openingPaid', lines, reference, now })
