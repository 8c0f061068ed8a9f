import type { z } from 'zod'

/**
 * A check of a whole that may trust its members. Where a member is at fault its defaults are not filled in yet, and
 * the check would read what is not there; the member's own fault is told instead.
 */
export const whenSound =
  <T>(check: (value: T, context: z.core.$RefinementCtx<T>) => void) =>
  (value: T, context: z.core.$RefinementCtx<T>): void => {
    if (context.issues.length === 0) check(value, context)
  }
