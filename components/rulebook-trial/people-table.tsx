import { cn } from '@/components/ui/cn'
import { Money } from '@/components/ui/money'
import { StatusMark, type Tone } from '@/components/ui/status-mark'
import type { TrialSubject } from '@/lib/policy/trial/schema'
import type { TriedGroup, TriedPerson } from '@/lib/policy/trial/tried-people'

type Props = {
  groups: readonly TriedGroup[]
  /** Name of the person shown beside. */
  shown: string | null
  onPick: (person: { name: string; subject: TrialSubject }) => void
}

const VERDICTS: Readonly<Record<TriedPerson['verdict'], { tone: Tone; label: string }>> = {
  eligible: { tone: 'good', label: '符合' },
  needsEvidence: { tone: 'unknown', label: '待核' },
  ineligible: { tone: 'neutral', label: '不符合' },
}

/** Everybody proposed, by the comparison they stand around, with verdict and sum. */
export function PeopleTable({ groups, shown, onPick }: Props) {
  return (
    <div className="overflow-x-auto">
      <table className="w-full">
        <caption className="sr-only">规则自己提出的人</caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">人</th>
            <th scope="col">结论</th>
            <th scope="col">金额</th>
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={`${group.key}${group.clause}`} className="border-t border-line first-of-type:border-t-0">
            <GroupHead group={group} />
            {group.people.map((person) => (
              <PersonRow key={person.key} person={person} isShown={person.name === shown} onPick={onPick} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}

const GroupHead = ({ group: { title, text, clause, note } }: { group: TriedGroup }) => (
  <tr>
    <th scope="rowgroup" colSpan={3} className="px-4 pt-3 pb-1 text-left">
      <span className="font-medium">{title}</span>
      {clause === '' ? null : <span className="ml-2 text-sm font-normal text-ink-2">{clause}</span>}
      {text === '' ? null : <span className="block text-sm font-normal text-ink-2">{text}</span>}
      {note === null ? null : <span className="block text-sm font-normal text-amber">{note}</span>}
    </th>
  </tr>
)

type RowProps = Pick<Props, 'onPick'> & { person: TriedPerson; isShown: boolean }

function PersonRow({ person, isShown, onPick }: RowProps) {
  const { name, facts, verdict, amountFen } = person
  const { tone, label } = VERDICTS[verdict]
  const look = verdict === 'eligible' ? 'bg-green-wash' : verdict === 'ineligible' ? 'bg-wash text-ink-2' : ''
  return (
    <tr className={cn('border-t border-line', look)}>
      <td className="px-4 py-1.5">
        <button
          type="button"
          aria-pressed={isShown}
          onClick={() => onPick({ name, subject: { kind: 'made', facts } })}
          className={cn('text-left text-blue hover:underline', isShown && 'font-semibold underline')}
        >
          {name}
        </button>
      </td>
      <td className="px-2 py-1.5 whitespace-nowrap">
        <StatusMark tone={tone} plain>
          {label}
        </StatusMark>
      </td>
      <td className="py-1.5 pr-4 text-right">
        {verdict === 'ineligible' ? <span className="text-ink-3">—</span> : <Money amount={amountFen} />}
      </td>
    </tr>
  )
}
