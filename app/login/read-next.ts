import { parseLocalPath } from '@/lib/kernel/local-path'

/** The page of ours that the login should lead to, as the address of the login page says it; null where it says none. */
export const readNext = (text: string | string[] | undefined): string | null =>
  typeof text === 'string' ? parseLocalPath(text) : null

/** The same as a hidden field of a form. */
export const carried = (next: string | null): { readonly next?: string } => (next === null ? {} : { next })
