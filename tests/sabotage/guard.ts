type Common = {
  /** What is guarded, in a few words; `--only` looks for them. */
  readonly guard: string
  readonly file: string
  /** What stands there for the guard, exactly once in the file. */
  readonly find: string
  /** A file of Vitest or of Playwright, and where one is enough, (the beginning of) the title of a test or a group of tests. */
  readonly test: { readonly file: string; readonly name?: string }
  /** Words of the failure: who fails for another reason has not seen that the guard is gone. */
  readonly expect: string
}

/** One guard, how it is taken away, and the test that then goes red: in the sources, or by a statement in the database the tests copy. */
export type Guard = Common & ({ readonly replace: string } | { readonly statement: string })

/** Shown by a browser on a build of its own, all such guards taken away at once: they must not hide one another. */
export const needsBrowser = ({ test }: Guard): boolean => test.file.endsWith('.spec.ts')
