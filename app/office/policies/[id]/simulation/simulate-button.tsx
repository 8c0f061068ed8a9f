import { ActionButton } from '@/components/form/action-button'
import { newId } from '@/lib/platform/id'
import type { SimulationView } from '@/lib/simulation/queries/get-simulation'
import { simulate } from '../../actions'

type Props = { view: SimulationView; versionId: string }

/** Asks for the draft to be simulated, again if it was; not while it is. */
export function SimulateButton({ view, versionId }: Props) {
  const isRunning = view.simulation?.status === 'running' && view.isOfTheseRules
  if (!view.maySimulate || isRunning) return null
  return (
    <ActionButton
      action={simulate}
      hidden={{ versionId }}
      requestId={newId()}
      variant={view.fault === null ? 'secondary' : 'primary'}
    >
      {view.simulation === null ? '开始测算' : '重新测算'}
    </ActionButton>
  )
}
