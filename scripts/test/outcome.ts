/** What a suite came to. `output` is what to show of a failure. */
export type Outcome = { passed: number; failed: number; output: string }

/** A suite that broke down before it could count: one failure. */
export const brokenDown = (output: string): Outcome => ({ passed: 0, failed: 1, output })
