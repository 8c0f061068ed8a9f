import type { Holder } from '@/lib/account/model'
import { stepsOf, unitOf } from '@/lib/application/rules/chain'
import type { Role } from '@/lib/kernel/actor'
import { toFen, type Fen } from '@/lib/kernel/fen'
import type { ChainStep, Rulebook } from '@/lib/policy/rulebook/schema'
import { HAND_LABELS, HANDS } from '@/lib/subsidy/rules/hand-of-batch'
import type { Candidate, Seat } from './staff-chain'

/** Units as they are called, and those that reach the whole county. */
export type Places = {
  readonly names: ReadonlyMap<string, string>
  readonly countyWide: ReadonlySet<string>
}

/** The chains that cases of different amounts walk, each once: at every amount where a band begins or ends. */
export function walksOf(rulebook: Rulebook): ChainStep[][] {
  const edges = rulebook.chain.flatMap(({ amountBand }) => [amountBand?.from ?? null, amountBand?.below ?? null])
  const amounts = [toFen(0), ...edges.filter((edge): edge is Fen => edge !== null)]
  const walks = amounts.map((amountFen) =>
    stepsOf(rulebook, { amountFen, subjectKind: 'talent' }).filter(({ kind }) => kind !== 'employerConfirmation'),
  )
  return [...new Map(walks.map((walk) => [walk.map(({ code }) => code).join(), walk])).values()]
}

type Staff = { readonly holders: readonly Holder[]; readonly places: Places }

/** The hands that a case of a township passes through on such a walk, and its money after it. */
export function seatsOf(
  { outcome }: Pick<Rulebook, 'outcome'>,
  walk: readonly ChainStep[],
  { townshipCode, holders, places }: Staff & { readonly townshipCode: string },
): Seat[] {
  const signing = walk.map((step): Seat => {
    const unit = unitOf(step, { townshipCode }) ?? ''
    return {
      ...{ label: step.name, place: places.names.get(unit) ?? unit },
      candidates: candidatesOf(holders, step.role, (code) => code === unit),
    }
  })
  return outcome.kind === 'subsidy' ? [...signing, ...handsOfMoney({ holders, places })] : signing
}

/** 四人分手: treasurers of a unit that reaches the whole county. */
const handsOfMoney = ({ holders, places }: Staff): Seat[] =>
  HANDS.map((hand) => ({
    ...{ label: `拨付${HAND_LABELS[hand]}`, place: '财政' },
    candidates: candidatesOf(holders, 'treasurer', (code) => places.countyWide.has(code)),
  }))

const candidatesOf = (holders: readonly Holder[], role: Role, isThere: (code: string) => boolean): Candidate[] =>
  holders.filter((one) => one.role === role && isThere(one.unitCode))
