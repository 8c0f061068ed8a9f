import { paths } from '@/app/paths'
import { ApplicationStatusMark } from '@/components/domain/application-status-mark'
import { HeadlineText } from '@/components/domain/headline-text'
import { LinkButton } from '@/components/ui/button'
import { StatusMark } from '@/components/ui/status-mark'
import type { EntitledItem } from '@/lib/application/queries/list-entitled'
import type { MatchedPeople } from '@/lib/matching/queries/list-matched-people'
import type { OfferLine } from '@/lib/offer/queries/list-my-offers'

import { MatchedPeopleLines } from './matched-people-lines'

const MOST_MISSING = 3

type Props = { item: EntitledItem; offer: OfferLine | null; people: MatchedPeople | null }

/** One item: what it comes to, what is still missing, and the one button. */
export function EntitledCard({ item, offer, people }: Props) {
  const { title, summary, headline, outlook, live } = item
  return (
    <article className="flex h-full flex-col rounded-md border border-line bg-sheet p-4">
      <div className="flex items-start justify-between gap-3">
        <h3 className="text-lg font-medium">{title}</h3>
        <Mark item={item} />
      </div>
      {headline ? (
        <p className="mt-1">
          <HeadlineText headline={headline} />
        </p>
      ) : null}
      <p className="mt-1 text-ink-2">{summary}</p>
      {people ? <MatchedPeopleLines people={people} /> : null}
      {outlook?.missing.length && !live ? <Missing missing={outlook.missing} /> : null}
      <div className="mt-auto pt-3">{offer ? <OfferWay offer={offer} /> : <Way item={item} />}</div>
    </article>
  )
}

/** Offered: nothing to apply for, only to confirm. */
const OfferWay = ({ offer: { id, itemTitle, personName } }: { offer: OfferLine }) => (
  <LinkButton
    variant="primary"
    block
    href={personName === null ? paths.myOffer(id) : paths.myOffers()}
    aria-label={`去确认 ${itemTitle}`}
  >
    免申即享，去确认
  </LinkButton>
)

function Mark({ item: { live, isHeld, running, outlook } }: { item: EntitledItem }) {
  if (live) return <ApplicationStatusMark status={live.status} />
  if (isHeld) return <StatusMark tone="neutral">已是此层次</StatusMark>
  if (running) return <StatusMark tone="good">可提高档次</StatusMark>
  return outlook ? <Verdict verdict={outlook.verdict} /> : null
}

const Verdict = ({ verdict }: { verdict: 'eligible' | 'needsEvidence' | 'ineligible' }) =>
  verdict === 'eligible' ? (
    <StatusMark tone="good">符合</StatusMark>
  ) : (
    <StatusMark tone="attention">还差材料</StatusMark>
  )

function Missing({ missing }: { missing: readonly { label: string; how: string }[] }) {
  const shown = missing.slice(0, MOST_MISSING)
  return (
    <div className="mt-2 text-ink-2">
      <p>可能符合，还差：</p>
      <ul className="list-inside list-disc">
        {shown.map(({ label, how }) => (
          <li key={`${label}${how}`}>
            {label}：{how}
          </li>
        ))}
      </ul>
      {missing.length > MOST_MISSING ? <p>等 {missing.length} 项</p> : null}
    </div>
  )
}

/** Go on with the case there is, or begin one. */
function Way({ item: { itemCode, title, live, minutes, outlook, isHeld } }: { item: EntitledItem }) {
  if (live?.status === 'draft') {
    return (
      <LinkButton variant="primary" block href={paths.myApplication(live.id)} aria-label={`继续填报 ${title}`}>
        继续填报
      </LinkButton>
    )
  }
  if (live) {
    return (
      <LinkButton block href={paths.myApplication(live.id)} aria-label={`查看进度 ${title}`}>
        查看进度 {live.number}
      </LinkButton>
    )
  }
  return (
    <LinkButton
      variant={isHeld ? 'secondary' : 'primary'}
      block
      href={paths.myApply(itemCode)}
      aria-label={`去申请 ${title}`}
    >
      {outlook === null ? '选人申请' : isHeld ? '重新认定' : `去申请（约 ${minutes} 分钟）`}
    </LinkButton>
  )
}
