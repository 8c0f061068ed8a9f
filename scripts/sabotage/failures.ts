/** What a run of tests came to: the failures of tests that ran, by title, and whether anything did not even run. */
export type Ran = { readonly failures: readonly Failure[]; readonly passed: number; readonly broken: string }
export type Failure = { readonly title: string; readonly words: string }

/** The part of Vitest's JSON report that is read. */
type VitestReport = {
  readonly testResults: readonly {
    readonly message: string
    readonly assertionResults: readonly {
      readonly fullName: string
      readonly status: string
      readonly failureMessages?: readonly string[]
    }[]
  }[]
}

export function readVitest(text: string): Ran {
  const { testResults } = JSON.parse(text) as VitestReport
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults)
  const failed = tests.filter(({ status }) => status === 'failed')
  return {
    failures: failed.map(({ fullName, failureMessages = [] }) => ({
      title: fullName,
      words: failureMessages.join('\n'),
    })),
    passed: tests.filter(({ status }) => status === 'passed').length,
    broken: testResults
      .map(({ message }) => message)
      .join('\n')
      .trim(),
  }
}

type Suite = {
  readonly suites?: readonly Suite[]
  readonly specs?: readonly {
    readonly title: string
    readonly ok: boolean
    readonly tests: readonly { readonly results: readonly { readonly errors: readonly { message?: string }[] }[] }[]
  }[]
}

/** Playwright's JSON report; its words are coloured for a terminal. */
export function readPlaywright(text: string): Ran {
  const { errors, ...whole } = JSON.parse(text) as Suite & { errors: readonly { message?: string }[] }
  const specs = specsOf(whole)
  const failed = specs.filter(({ ok }) => !ok)
  return {
    failures: failed.map(({ title, tests }) => ({
      title,
      words: wordsOf(tests.flatMap(({ results }) => results.flatMap((result) => result.errors))),
    })),
    passed: specs.length - failed.length,
    broken: wordsOf(errors),
  }
}

const specsOf = ({ suites = [], specs = [] }: Suite): NonNullable<Suite['specs']> => [
  ...specs,
  ...suites.flatMap(specsOf),
]

const wordsOf = (errors: readonly { message?: string }[]): string =>
  errors
    .map(({ message = '' }) => message)
    .join('\n')
    .replaceAll(/\u001b\[[0-9;]*m/g, '')
