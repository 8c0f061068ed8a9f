import { factOf } from '@/lib/fact/catalogue'
import type { Actor } from '@/lib/kernel/actor'
import type { Fen } from '@/lib/kernel/fen'
import { dateIn } from '@/lib/kernel/plain-date'
import { reading, type Tx } from '@/lib/platform/transaction'
import type { AssessmentContext } from '@/lib/policy/engine/assessment'
import { grantedTotal, isRunning, ownAwards, paidTotal } from '@/lib/policy/engine/received'
import type { VersionInForce, VersionLine } from '@/lib/policy/model'
import { listVersionLines } from '@/lib/policy/steps/find-version'
import { findTalent } from '@/lib/talent/steps/find-talent'
import { LIVE_STATUSES } from '../flow'
import { findListed, type ListedApplication } from '../repository/application-list'
import { visibleApplications } from '../repository/visible-applications'
import { assessParties, formNeeds } from '../rules/assess-parties'
import { chooseVersion } from '../rules/choose-version'
import { concernsPerson } from '../rules/concerns-person'
import { minutesFor } from '../rules/form-steps'
import { headlineOf, type Headline } from '../rules/headline'
import { outlookOf, type Outlook } from '../rules/outlook'
import { readParties, type Parties, type PartyIds } from '../steps/read-parties'

type ItemHead = Pick<
  VersionInForce,
  'itemId' | 'itemCode' | 'title' | 'summary' | 'category' | 'policyTitle' | 'documentNumber'
> & {
  readonly outcomeKind: string
}

/** An item as its card shows it: what it comes to, what is missing or why not, and the case there already is. */
export type EntitledItem = ItemHead & {
  /** The one that is for this applicant. */
  readonly version: VersionInForce
  /** Null for an enterprise's item about one of its people: that is known once the person is chosen. */
  readonly outlook: Outlook | null
  readonly headline: Headline | null
  readonly live: Pick<ListedApplication, 'id' | 'number' | 'status'> | null
  /** The very tier this would give is held already: not worth asking for again. */
  readonly isHeld: boolean
  /** Granted before and still being paid: shown as what is had, not as what may be asked for. */
  readonly running: { readonly amountFen: Fen; readonly paidFen: Fen } | null
  readonly granted: Pick<ListedApplication, 'id' | 'number' | 'amountFen' | 'closedAt'> | null
  /** What the form will ask, and the papers to have at hand; a paper not `isRequired` may turn out not to be needed. */
  readonly asks: {
    readonly questions: readonly string[]
    readonly papers: readonly { readonly name: string; readonly isRequired: boolean }[]
  }
  readonly minutes: number
}

/** 我可以享受什么: every item in force for the applicant, what may be had first, what is out of reach last. */
export async function listEntitled(actor: Actor, now: Date): Promise<EntitledItem[]> {
  if (actor.kind !== 'talent' && actor.kind !== 'enterprise') return []
  const lines = await listVersionLines(reading, actor.countyCode, dateIn(now))
  const ids = await partyIdsOf(reading, actor)
  if (!ids) return []
  const parties = await readParties(reading, actor.countyCode, ids, null)
  const cases = await findListed(
    reading,
    { AND: [visibleApplications(actor), { subjectKind: actor.kind }] },
    { order: 'latest', take: 500 },
  )
  const items = lines
    .filter(([newest]) => newest.audience === actor.kind)
    .map((line) =>
      itemOf(
        line,
        parties,
        cases.filter(({ itemId }) => itemId === line[0].itemId),
        now,
      ),
    )
  return items.toSorted((a, b) => rankOf(a) - rankOf(b))
}

async function partyIdsOf(tx: Tx, { countyCode, kind, talentId, enterpriseId }: Actor): Promise<PartyIds | null> {
  if (kind === 'enterprise') return enterpriseId === null ? null : { talentId: null, enterpriseId, employerId: null }
  const talent = talentId === null ? null : await findTalent(tx, countyCode, talentId)
  return talent && { talentId: talent.id, enterpriseId: null, employerId: talent.employerId }
}

function itemOf(line: VersionLine, parties: Parties, cases: readonly ListedApplication[], now: Date): EntitledItem {
  const declared = { ...parties, answers: {} }
  const { version } = chooseVersion(line, declared, dateIn(now))
  const { itemId, itemCode, title, summary, category, policyTitle, documentNumber, outcomeKind, rulebook } = version
  const isAboutPerson = version.audience === 'enterprise' && concernsPerson(rulebook)
  const outlook = isAboutPerson
    ? null
    : outlookOf(assessParties(rulebook, declared, { applicationDay: dateIn(now) }), rulebook.evidence.materials)
  const needs = formNeeds(rulebook, declared, dateIn(now))
  const tierHeld = parties.register.read('recognition.tierCode', dateIn(now)).value
  return {
    version,
    ...{ itemId, itemCode, title, summary, category, policyTitle, documentNumber, outcomeKind },
    outlook,
    headline: outlook && headlineOf(outlook),
    isHeld: outcomeKind === 'recognition' && outlook?.tier === tierHeld,
    // An enterprise may have a case for each of its people: none of them is "the" case of the item.
    live: isAboutPerson ? null : (cases.find(({ status }) => LIVE_STATUSES.some((live) => live === status)) ?? null),
    running: runningOf(parties.context, itemCode),
    granted: cases.find(({ status }) => status === 'granted') ?? null,
    asks: {
      questions: needs.asked.map(({ fact }) => factOf(fact).label),
      papers: needs.materials.map(({ name, isRequired }) => ({ name, isRequired })),
    },
    minutes: minutesFor({
      questions: needs.asked.length,
      papers: needs.materials.length,
      hasAccount: outcomeKind === 'subsidy',
    }),
  }
}

/** What of earlier awards of the item is still being paid, those from before this system among them. */
function runningOf(context: AssessmentContext, itemCode: string): EntitledItem['running'] {
  const running = ownAwards(context, itemCode, undefined).filter(isRunning)
  return running.length === 0 ? null : { amountFen: grantedTotal(running), paidFen: paidTotal(running) }
}

/** Eligible, then wanting proof, then a choice of person, then what is had already, then out of reach; money before titles. */
function rankOf({ outlook, granted, isHeld, outcomeKind }: EntitledItem): number {
  const isTitle = outcomeKind === 'subsidy' ? 0 : 0.5
  if (isHeld) return 3
  if (outlook === null) return 2
  if (outlook.verdict === 'ineligible') return granted ? 3 : 4
  return (outlook.verdict === 'eligible' ? 0 : 1) + isTitle
}
