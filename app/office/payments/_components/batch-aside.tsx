import type { BatchView } from '@/lib/subsidy/queries/get-batch'
import { BatchFile } from './batch-file'
import { BatchHands } from './batch-hands'
import { BatchNextAct } from './batch-next-act'
import { BatchReturn } from './batch-return'

type Props = { batch: BatchView; wholeReturn: 'may' | 'asked' | null }

/** What may be done to a batch, whose hands it went through, and its file. */
export const BatchAside = ({ batch, wholeReturn }: Props) => (
  <>
    <BatchNextAct batch={batch} />
    <BatchHands batch={batch} />
    <BatchFile batch={batch} />
    <BatchReturn batch={batch} state={wholeReturn} />
  </>
)
