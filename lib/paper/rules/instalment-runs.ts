import { addFen, type Fen } from '@/lib/kernel/fen'
import type { PlainDate } from '@/lib/kernel/plain-date'

export type PaperInstalment = {
  readonly number: number
  readonly name: string
  readonly dueOn: PlainDate
  readonly amountFen: Fen
  readonly gate: string | null
}

/** Instalments that follow one another and are alike but for their day, as one line. */
export type InstalmentRun = {
  readonly first: PaperInstalment
  readonly last: PaperInstalment
  readonly totalFen: Fen
}

/** Thirty-six equal months are one line of a letter, not three pages. Two or three stay apart: they are read one by one. */
const FEWEST = 4

export function instalmentRuns(instalments: readonly PaperInstalment[]): InstalmentRun[] {
  const runs: PaperInstalment[][] = []
  for (const one of instalments) {
    const before = runs.at(-1)?.at(-1)
    if (before && isAlike(before, one)) runs.at(-1)?.push(one)
    else runs.push([one])
  }
  return runs.flatMap((run) => (run.length >= FEWEST ? [run] : run.map((one) => [one]))).flatMap(toRun)
}

const isAlike = (a: PaperInstalment, b: PaperInstalment): boolean =>
  a.number + 1 === b.number && a.name === b.name && a.amountFen === b.amountFen && a.gate === b.gate

function toRun(run: readonly PaperInstalment[]): InstalmentRun[] {
  const [first, last] = [run[0], run.at(-1)]
  if (!first || !last) return []
  return [{ first, last, totalFen: run.map(({ amountFen }) => amountFen).reduce(addFen) }]
}
