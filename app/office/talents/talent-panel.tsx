import { paths } from '@/app/paths'
import { LinkButton } from '@/components/ui/button'
import { DescriptionList } from '@/components/ui/description-list'
import { SidePanel } from '@/components/ui/side-panel'
import { StatusMark } from '@/components/ui/status-mark'
import type { TalentDetail } from '@/lib/talent/queries/get-talent'

/** What one wants to know first, in this order. */
const FIRST_KEYS = [
  'person.identity',
  'person.phone',
  'recognition.tierCode',
  'person.educationCode',
  'person.titleCode',
  'employment.employer',
  'employment.hiredOn',
  'insurance.monthsTotal',
  'housing.ownsHomeInCounty',
]

/** One talent beside the list: the first facts, and the way to the whole record. */
export function TalentPanel({ detail, closeHref }: { detail: TalentDetail; closeHref: string }) {
  const { talent, townshipName, portrait, mayKeep } = detail
  const lines = portrait.flatMap((group) => group.lines)
  return (
    <SidePanel
      title={talent.name}
      subtitle={townshipName}
      closeHref={closeHref}
      footer={
        <>
          <LinkButton href={paths.talent(talent.id)} variant="primary">
            打开登记
          </LinkButton>
          {mayKeep ? <LinkButton href={paths.talentCorrection(talent.id)}>更正</LinkButton> : null}
        </>
      }
    >
      <DescriptionList
        columns={1}
        items={FIRST_KEYS.flatMap((key) => lines.find((line) => line.key === key) ?? []).map((line) => ({
          term: line.label,
          value: line.isKnown ? line.text : <span className="text-ink-3">{line.text}</span>,
          source: line.source === '' ? null : line.source,
          mark: line.verification?.status === 'pending' ? <StatusMark tone="unknown">待核验</StatusMark> : null,
        }))}
      />
    </SidePanel>
  )
}
