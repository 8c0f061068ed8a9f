import { tell } from './problem.mjs'

/** Ends the process once what was written has reached the terminal or the pipe. */
function leave(code: number): void {
  process.stdout.write('', () => process.stderr.write('', () => process.exit(code)))
}

/**
 * Runs a script and leaves with its result. Leaves at once: libraries that keep a timer (pg-boss keeps one for ten
 * seconds after it was stopped) must not hold the terminal.
 */
export function runMain(main: () => Promise<void>): void {
  // A terminal that was closed takes no more words; that must not keep us from stopping what we started.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
  main().then(
    () => leave(Number(process.exitCode ?? 0)),
    (error: unknown) => {
      tell(error)
      leave(1)
    },
  )
}
