import { formText } from '@/lib/fact/rules/keep-untouched'

/** What the fields say when the form is opened, as hidden fields `was/name`. */
export const openedWith = (values: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([field, value]) => [`was/${field}`, formText(value)]))
