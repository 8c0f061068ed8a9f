/** One field that can be corrected. `path` is the field's name in the form, dotted for nested values ('payee.account'). */
export type FieldIssue = { readonly path: string; readonly message: string }

/** Why a policy or a rule says no. `clause` is the place in the document ('第七条第二款'); `text` is plain Chinese. */
export type Reason = { readonly code: string; readonly clause?: string; readonly text: string }

/**
 * Every way in which a command may refuse. A thrown error is none of these: it is a bug. `heading` stands above the
 * reasons in place of 不能办理, where a file is at fault and not the act.
 */
export type Failure =
  | { readonly kind: 'invalid'; readonly issues: readonly FieldIssue[] }
  | { readonly kind: 'refused'; readonly reasons: readonly Reason[]; readonly heading?: string }
  | { readonly kind: 'conflict'; readonly expected: string; readonly found: string }
  | { readonly kind: 'notFound'; readonly what: string }
  | { readonly kind: 'forbidden'; readonly permission: string }
  | { readonly kind: 'busy' } // nothing was tried: too many are at it

/** A refusal with one reason. */
export const refused = (code: string, text: string, clause?: string): Failure => ({
  kind: 'refused',
  reasons: [clause === undefined ? { code, text } : { code, clause, text }],
})

/** The code of a refusal that is lifted by proving once more who one is: the form asks, and is sent again. */
export const UNCONFIRMED = 'unconfirmed'

/** A form with one field to correct. */
export const invalidField = (path: string, message: string): Failure => ({
  kind: 'invalid',
  issues: [{ path, message }],
})
