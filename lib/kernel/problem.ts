/** Why a text is not what it should be: a code for tests and reports, and what the field shows. */
export type Problem<C extends string> = { readonly code: C; readonly text: string }
