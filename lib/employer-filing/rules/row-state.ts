import type { FiledRow, FiledRowState } from '../model'

/** Once filed it stays 已提交, whatever is decided: a decision is told to the person. */
export function rowState({ status, submittedAt }: Pick<FiledRow, 'status' | 'submittedAt'>): FiledRowState {
  if (submittedAt !== null) return 'submitted'
  if (status === 'lapsed') return 'lapsed'
  return status === 'withdrawn' ? 'givenUp' : 'waiting'
}
