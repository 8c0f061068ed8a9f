import type { Tone } from '@/components/ui/status-mark'
import type { PolicyVersionStatus } from '@/lib/policy/flow'

export const VERSION_TONES: Record<PolicyVersionStatus, Tone> = {
  draft: 'attention',
  published: 'good',
  superseded: 'neutral',
  repealed: 'bad',
}
