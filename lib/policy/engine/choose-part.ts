import type { SubsidyRule } from '../rulebook/schema'
import type { Missing } from './assessment'
import type { ReckoningBench } from './bench'
import { missingFact } from './missing'
import type { PartReckoning } from './reckon-part'
import { moneyText } from './wording'

/**
 * 择一: of the parts that stand for a form the applicant may choose only the chosen one counts. Until it is chosen the
 * answer waits and says what each form would give; in hope the best of them is taken.
 */
export function chooseParts(
  bench: ReckoningBench,
  rule: SubsidyRule,
  parts: readonly PartReckoning[],
): PartReckoning[] {
  if (rule.choice === null) return [...parts]
  const optionOf = (index: number) => rule.parts[index]?.option ?? null
  const { value } = bench.reader.read(rule.choice.fact, bench.applicationDay)
  if (value !== null) return keep(parts, (index) => optionOf(index) === null || optionOf(index) === value)
  const offers = parts.flatMap((part, index) =>
    part.kind === 'sum' && optionOf(index) !== null ? [{ part, index }] : [],
  )
  if (bench.mode === 'hopeful') {
    const best = offers.reduce<number | null>((found, { part, index }) => {
      const other = found === null ? undefined : parts[found]
      return other?.kind === 'sum' && other.sum.amountFen >= part.sum.amountFen ? found : index
    }, null)
    return keep(parts, (index) => optionOf(index) === null || index === best)
  }
  const offered = offers.map(({ part }) => `${part.sum.part.name} ${moneyText(part.sum.amountFen)}`)
  const missing = withOffers(missingFact(bench.evidence, rule.choice.fact, 'unknown'), offered)
  return parts.map((part, index): PartReckoning => {
    const own = rule.parts[index]
    if (part.kind === 'none' || !own || own.option === null) return part
    return { kind: 'unknown', part: own, uses: part.uses, missing: [missing] }
  })
}

const keep = (parts: readonly PartReckoning[], isKept: (index: number) => boolean): PartReckoning[] =>
  parts.map((part, index) => (isKept(index) ? part : { kind: 'none', uses: [] }))

const withOffers = (missing: Missing, offers: readonly string[]): Missing =>
  offers.length === 0 ? missing : { ...missing, how: `请选择“${missing.label}”：${offers.join('，或')}` }
