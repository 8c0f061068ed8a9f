import Link from 'next/link'
import { paths } from '@/app/paths'
import { Alert } from '@/components/ui/alert'
import type { OpeningBatchView } from '@/lib/opening-balance/queries/get-opening-batch'

const MOST = 10

/** Approved cases of the same people: their amounts were settled without knowing of this batch. */
export function TooLate({ batch: { tooLate } }: { batch: OpeningBatchView }) {
  if (tooLate.length === 0) return null
  return (
    <Alert tone="attention" title={`其中有人的 ${tooLate.length} 件申请已经审定，入账不会改变这些申请的金额，请先核对`}>
      {tooLate.slice(0, MOST).map(({ id, number, name, title }) => (
        <Link key={id} className="mr-4 link" href={paths.application(id)}>
          {name} {title} {number}
        </Link>
      ))}
      {tooLate.length > MOST ? '等' : ''}
    </Alert>
  )
}
