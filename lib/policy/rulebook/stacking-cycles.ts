import type { FileIssue, ReadFile } from './check-files'
import type { Scope, StackingRule } from './schema'

/** One item takes from, or ends, another. */
type Edge = { readonly from: string; readonly to: string; readonly file: ReadFile; readonly index: number }

/**
 * Items that take off, or end, one another in a ring: what a person gets would then hang on which was granted first,
 * and each would undo the other. Forbidding one another (择一) and 就高 may well be mutual: they come to the same
 * whatever the order. So may items of one category that look at their own category.
 */
export function stackingCycles(files: readonly ReadFile[]): FileIssue[] {
  const edges = files.flatMap((file) => edgesOf(file, files))
  const told = new Set<string>()
  return edges.flatMap((edge) => {
    const ring = wayBack(edge.to, edge.from, edges)
    if (ring === null) return []
    const items = [edge.from, ...ring]
    const name = items.toSorted().join('、')
    if (told.has(name)) return []
    told.add(name)
    const message = `扣减或终止成了一个圈：${[...items, edge.from].join(' → ')}；先核准哪一个，结果就不一样。请删去其中一条，或都改为“就高不重复”（highestOnly）或“择一”（chooseOne）`
    return [
      { ...edge.file.issueAt(['outcome', 'stacking', edge.index], message), file: edge.file.name, severity: 'error' },
    ]
  })
}

function edgesOf(file: ReadFile, files: readonly ReadFile[]): Edge[] {
  const { code, outcome } = file.value
  if (outcome.kind !== 'subsidy') return []
  return outcome.stacking.flatMap((rule, index) => {
    const of = takesFrom(rule)
    if (of === null) return []
    return itemsIn(of, outcome.category, files)
      .filter((to) => to !== code)
      .map((to) => ({ from: code, to, file, index }))
  })
}

function takesFrom(rule: StackingRule): Scope | null {
  const ends = 'terminates' in rule && rule.terminates
  return rule.kind === 'netOff' || ends ? (rule.of ?? null) : null
}

const itemsIn = (of: Scope, own: string, files: readonly ReadFile[]): string[] => [
  ...new Set([
    ...of.items,
    ...files.flatMap(({ value: { code, outcome } }) =>
      outcome.kind === 'subsidy' && outcome.category !== own && of.categories.includes(outcome.category) ? [code] : [],
    ),
  ]),
]

/** The shortest way along the edges, its start included and its end not; null when there is none. */
function wayBack(from: string, to: string, edges: readonly Edge[]): string[] | null {
  const ways: string[][] = [[from]]
  const seen = new Set([from])
  for (const way of ways) {
    const last = way.at(-1)
    if (last === to) return way.slice(0, -1)
    for (const edge of edges) {
      if (edge.from !== last || seen.has(edge.to)) continue
      seen.add(edge.to)
      ways.push([...way, edge.to])
    }
  }
  return null
}
