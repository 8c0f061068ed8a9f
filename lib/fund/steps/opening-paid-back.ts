import { postMovement } from './post-movement'
import type { Step } from './step'

/** 冲销期初, where the budget is not kept here: paid → opening. */
export const openingPaidBack: Step = (tx, actor, lines, reference, now) =>
  postMovement(tx, actor, { movement: 'openingPaidBack', lines, reference, now })
