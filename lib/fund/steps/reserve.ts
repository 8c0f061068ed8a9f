import { postMovement } from './post-movement'
import type { Step } from './step'

/** 审定预占: available → reserved. Refuses with 预算不足. */
export const reserve: Step = (tx, actor, lines, reference, now) =>
  postMovement(tx, actor, { movement: 'reserve', lines, reference, now })
