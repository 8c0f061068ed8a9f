import { paths } from '@/app/paths'
import { LinkButton } from '@/components/ui/button'
import { mayAdjudicate } from '@/lib/duplicate/permission'
import type { Actor } from '@/lib/kernel/actor'

type Props = { actor: Actor; talentId: string; mayKeep: boolean }

/** What may be done with one entry of the register. */
export const TalentActs = ({ actor, talentId, mayKeep }: Props) => (
  <>
    {mayAdjudicate(actor, 'propose') ? null : (
      <LinkButton href={paths.proposeDuplicate('talent', talentId)}>与另一份合并</LinkButton>
    )}
    {mayKeep ? (
      <>
        <LinkButton href={paths.newFiling(talentId)}>代为申报</LinkButton>
        <LinkButton href={paths.talentCorrection(talentId)}>更正登记</LinkButton>
      </>
    ) : null}
  </>
)
