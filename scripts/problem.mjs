/**
 * Something the person at the terminal can put right: it is printed as one plain sentence, without a stack.
 * Plain JavaScript, because bootstrap throws it before anything is installed.
 */
export class PlainProblem extends Error {}

/** Prints what went wrong: the sentence alone for a PlainProblem, the whole stack for a bug. */
export function tell(error) {
  const text = error instanceof PlainProblem ? error.message : error instanceof Error ? error.stack : String(error)
  process.stderr.write(`\n${text}\n`)
}
