import { MATCH_VERDICT_LABELS } from '@/lib/matching/labels'
import { MATCH_VERDICTS } from '@/lib/matching/model'
import type { MatchedPeople } from '@/lib/matching/queries/list-matched-people'

const MOST = 5

/** For whom of its people an enterprise may ask: entitled first, then those of whom something is not known. */
export const MatchedPeopleLines = ({ people }: { people: MatchedPeople }) => (
  <ul className="mt-2 text-ink-2">
    {MATCH_VERDICTS.filter((verdict) => people[verdict].length > 0).map((verdict) => (
      <li key={verdict}>
        {MATCH_VERDICT_LABELS[verdict]} {people[verdict].length} 人：{people[verdict].slice(0, MOST).join('、')}
        {people[verdict].length > MOST ? '等' : ''}
      </li>
    ))}
    {people.met.length + people.unknown.length === 0 ? <li>按现有登记，本单位还没有人符合</li> : null}
  </ul>
)
