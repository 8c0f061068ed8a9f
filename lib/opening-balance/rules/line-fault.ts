import type { OpeningLineFields } from '../schema'

/** What is wrong with a line, at which of its fields, and what to do. `code` is for counting. */
export type LineFault = { readonly field: keyof OpeningLineFields; readonly code: string; readonly text: string }

export const lineFault = (field: LineFault['field'], code: string, text: string): LineFault => ({ field, code, text })
