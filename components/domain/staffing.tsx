import { Alert } from '@/components/ui/alert'
import { StatusMark } from '@/components/ui/status-mark'
import type { Gap, ItemStaffing } from '@/lib/staffing/rules/staffing-of-item'

type Props = { staffing: ItemStaffing }

/** In two words. */
export function StaffingMark({ staffing: { gaps, byDelegation, needed } }: Props) {
  if (gaps.length > 0) return <StatusMark tone="bad">人员不足，需 {needed} 人</StatusMark>
  if (byDelegation.length > 0) return <StatusMark tone="attention">靠代办，需 {needed} 人</StatusMark>
  return <StatusMark tone="good">人员齐，需 {needed} 人</StatusMark>
}

/** What is lacking, where, and who is there. */
export function StaffingNotes({ staffing: { gaps, byDelegation } }: Props) {
  return (
    <>
      {gaps.map((gap) => (
        <Alert key={gap.hands.join()} tone="bad" title={gapSentence(gap)}>
          {gap.townships.length > 0 ? <p>涉及{list(gap.townships)}的申报件。</p> : null}
          <p>请授予角色、调整流程，或委托代办，否则这些申报件办不下去。</p>
        </Alert>
      ))}
      {byDelegation.length > 0 ? (
        <Alert tone="attention" title="现在靠委托代办才配得齐">
          <p>涉及{list(byDelegation)}的申报件；委托到期前请补足人员。</p>
        </Alert>
      ) : null}
    </>
  )
}

/** Which hands have too few people, and who is there. */
export const gapSentence = ({ hands, people }: Gap): string =>
  people.length === 0
    ? `${hands.join('、')}：现在没有人能办`
    : `${hands.join('、')}：${hands.length} 道手续须由不同的人办理，现在能办的只有${people.join('、')}`

const SHOWN = 6
const list = (names: readonly string[]): string =>
  names.length > SHOWN ? `${names.slice(0, SHOWN).join('、')}等 ${names.length} 个乡镇` : names.join('、')

/** Each hand and who can have it now. */
export const StaffingHands = ({ staffing: { hands } }: Props) => (
  <ol className="space-y-1">
    {hands.map(({ label, place, people }, index) => (
      <li key={label} className="grid gap-x-3 sm:grid-cols-[14rem_1fr]">
        <span>
          {index + 1}. {label}
        </span>
        <span className="text-ink-2">
          {place}
          {people.length > 0 ? `：${people.join('、')}` : ''}
        </span>
      </li>
    ))}
  </ol>
)
