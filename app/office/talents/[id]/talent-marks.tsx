import { Badge } from '@/components/ui/badge'
import { StatusMark } from '@/components/ui/status-mark'
import { TALENT_STATUS_LABELS } from '@/lib/talent/labels'
import type { TalentDetail } from '@/lib/talent/queries/get-talent'

/** The tier in force and whether the talent is still here. */
export function TalentMarks({ detail: { talent, portrait } }: { detail: TalentDetail }) {
  const tier = portrait.flatMap(({ lines }) => lines).find(({ key }) => key === 'recognition.tierCode')
  return (
    <>
      {tier ? <Badge>{tier.text}</Badge> : null}
      <StatusMark tone={talent.status === 'active' ? 'good' : 'neutral'}>
        {TALENT_STATUS_LABELS[talent.status]}
      </StatusMark>
    </>
  )
}
