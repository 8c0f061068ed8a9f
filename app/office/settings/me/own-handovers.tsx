import Link from 'next/link'
import { paths } from '@/app/paths'
import { Moment } from '@/components/ui/day'
import { Panel } from '@/components/ui/panel'

type Props = { handovers: readonly { id: string; at: Date; leaverName: string }[] }

/** The lists of what one has handed over or taken; nothing where there is none. */
export const OwnHandovers = ({ handovers }: Props) =>
  handovers.length === 0 ? null : (
    <Panel title="工作交接">
      <ul className="space-y-1">
        {handovers.map(({ id, at, leaverName }) => (
          <li key={id}>
            <Link href={paths.handover(id)} className="link" prefetch={false}>
              {leaverName}工作交接清单
            </Link>{' '}
            <Moment value={at} className="text-ink-2" />
          </li>
        ))}
      </ul>
    </Panel>
  )
