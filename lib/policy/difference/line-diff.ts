export type DiffLine = {
  readonly kind: 'same' | 'gone' | 'come'
  readonly text: string
  /** Counted from 1, in the text that has the line; the later text's for a line of both. */
  readonly number: number
}

/**
 * Two texts line by line: what stayed, what went, what came, by the longest common subsequence. A form ends its lines
 * with CR LF, a file with LF alone: that is no difference.
 */
export function lineDiff(before: string, after: string): DiffLine[] {
  const [left, right] = [before.trimEnd().split(/\r?\n/), after.trimEnd().split(/\r?\n/)]
  const common = commonLengths(left, right)
  const lines: DiffLine[] = []
  let [i, j] = [0, 0]
  while (i < left.length || j < right.length) {
    const [one = '', other = ''] = [left[i], right[j]]
    const isSame = i < left.length && j < right.length && one === other
    const takesLeft =
      !isSame && i < left.length && (j >= right.length || lengthAt(common, i + 1, j) >= lengthAt(common, i, j + 1))
    if (isSame) lines.push({ kind: 'same', text: other, number: j + 1 })
    else if (takesLeft) lines.push({ kind: 'gone', text: one, number: i + 1 })
    else lines.push({ kind: 'come', text: other, number: j + 1 })
    if (isSame || takesLeft) i += 1
    if (isSame || !takesLeft) j += 1
  }
  return lines
}

const lengthAt = (common: readonly Uint32Array[], i: number, j: number): number => common[i]?.[j] ?? 0

/** How many lines are common from each pair of places to the end. */
function commonLengths(left: readonly string[], right: readonly string[]): Uint32Array[] {
  const rows = Array.from({ length: left.length + 1 }, () => new Uint32Array(right.length + 1))
  for (let i = left.length - 1; i >= 0; i -= 1) {
    const row = rows[i] ?? new Uint32Array()
    for (let j = right.length - 1; j >= 0; j -= 1)
      row[j] =
        left[i] === right[j] ? lengthAt(rows, i + 1, j + 1) + 1 : Math.max(lengthAt(rows, i + 1, j), row[j + 1] ?? 0)
  }
  return rows
}

/** The changed lines with so many around them; null where lines were left out. */
export function aroundChanges(lines: readonly DiffLine[], around = 2): (DiffLine | null)[] {
  const isNear = lines.map((_, at) =>
    lines.slice(Math.max(0, at - around), at + around + 1).some(({ kind }) => kind !== 'same'),
  )
  return lines.flatMap((line, at) => {
    if (isNear[at]) return [line]
    return at > 0 && !isNear[at - 1] ? [] : [null]
  })
}
