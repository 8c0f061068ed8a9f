import { tell } from './problem.mjs'

/**
 * Runs a script and leaves with its result. Leaves at once: libraries that keep a timer (pg-boss keeps one for ten
 * seconds after it was stopped) must not hold the terminal.
 */
export function runMain(main: () => Promise<void>): void {
  main().then(
    () => process.exit(process.exitCode ?? 0),
    (error: unknown) => {
      tell(error)
      process.exit(1)
    },
  )
}
