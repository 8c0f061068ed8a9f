import type { Selection } from '@/components/table/table-parts'
import type { WorklistRow } from '@/lib/application/queries/list-worklist'
import type { PassingVerb } from '@/lib/application/model'
import type { WaitingKind } from '@/lib/application/rules/waiting'

/** Steps at which many cases can be passed with one opinion, and by which act. */
export const PASSING_VERBS_OF: Partial<Record<WaitingKind, PassingVerb>> = {
  intake: 'accept',
  review: 'approve',
  decide: 'approve',
}

export const PASSING_FORM = 'passing'
export const PASSING_NAME = 'cases[]'

/** A tick carries the case and the version that was seen. */
export const seenOf = ({ caseId, version }: WorklistRow): string => `${caseId}.${version}`

const SELECTION: Selection<WorklistRow> = {
  formId: PASSING_FORM,
  name: PASSING_NAME,
  labelOf: (row) => `${row.number} ${row.who}`,
  postOf: seenOf,
}

export const passingSelectionOf = (kind: WaitingKind): Selection<WorklistRow> | undefined =>
  PASSING_VERBS_OF[kind] && SELECTION
