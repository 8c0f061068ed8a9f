import type { MaterialCheck } from '../model'

export type Named = (fact: string) => string | null

/** “已核对 5 项，1 项不一致：购房总价（合同为 178 万元）。” Null when nothing was checked. */
export function checkSentence(checks: readonly Pick<MaterialCheck, 'fact' | 'verdict' | 'note'>[], nameOf: Named) {
  const known = checks.filter(({ fact }) => nameOf(fact) !== null)
  if (known.length === 0) return null
  const wrong = known.filter(({ verdict }) => verdict === 'differs')
  if (wrong.length === 0) return `已核对 ${known.length} 项，均一致。`
  const which = wrong.map(({ fact, note }) => `${nameOf(fact)}（${note}）`).join('；')
  return `已核对 ${known.length} 项，${wrong.length} 项不一致：${which}。`
}

/** What one officer found on one step and round, in a sentence. */
export type CheckSummary = {
  readonly checkedById: string
  readonly checkedByName: string
  readonly stepCode: string
  readonly stepName: string
  readonly round: number
  readonly sentence: string
  readonly at: Date
}

/** One sentence for each officer, step and round. */
export function checkSummaries(
  checks: readonly MaterialCheck[],
  nameOf: Named,
  stepNames: Readonly<Record<string, string>>,
): CheckSummary[] {
  const groups = Map.groupBy(checks, ({ checkedById, stepCode, round }) => [checkedById, stepCode, round].join(' '))
  return [...groups.values()].flatMap((group) => {
    const last = group.at(-1)
    const sentence = checkSentence(group, nameOf)
    if (!last || sentence === null) return []
    const { checkedById, checkedByName, stepCode, round, at } = last
    return [{ checkedById, checkedByName, stepCode, stepName: stepNames[stepCode] ?? stepCode, round, sentence, at }]
  })
}
