import { IdCard } from 'lucide-react'
import { paths } from '@/app/paths'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import { TALENT_TIERS } from '@/lib/fact/codes/talent-tier'
import type { Recognised } from '@/lib/talent-card/model'

/** Why there is no card yet, and the one step towards it. */
export function NoCard({ recognised }: { recognised: Recognised }) {
  if (!recognised) {
    return (
      <Panel>
        <EmptyState
          icon={<IdCard aria-hidden />}
          title="还没有英才卡"
          why="英才卡发给通过人才认定的人才。请先申请人才认定，通过后即可申领。"
          action={
            <LinkButton variant="primary" size="lg" href={paths.myApply('REC-01')}>
              申请人才认定
            </LinkButton>
          }
        />
      </Panel>
    )
  }
  return (
    <Panel>
      <EmptyState
        icon={<IdCard aria-hidden />}
        title="可以申领英才卡"
        why={`您已认定为${TALENT_TIERS.labelOf(recognised.tier)}，有效期至 ${recognised.validTo}，还没有领卡。`}
        action={
          <LinkButton variant="primary" size="lg" href={paths.myApply('CARD-01')}>
            申领英才卡
          </LinkButton>
        }
      />
    </Panel>
  )
}
