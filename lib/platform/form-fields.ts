import type { FormValues } from '@/lib/kernel/form-state'

const MAXIMUM_FIELDS = 500
const MAXIMUM_LENGTH = 250_000

/**
 * The text fields of a form by name. Names ending in `[]` are always lists (the brackets are dropped); React's own
 * fields and files are left out. Null for anything that is not a plausible form.
 */
export function textFields(form: unknown): FormValues | null {
  if (!(form instanceof FormData)) return null
  const values: FormValues = Object.create(null) as FormValues
  let count = 0
  for (const [name, value] of form.entries()) {
    count += 1
    if (count > MAXIMUM_FIELDS) return null
    if (name.startsWith('$ACTION') || typeof value !== 'string') continue
    if (value.length > MAXIMUM_LENGTH || value.includes('\u0000')) return null
    if (name.endsWith('[]')) values[name.slice(0, -2)] = [...toList(values[name.slice(0, -2)]), value]
    else values[name] = value
  }
  // Goes back to the browser with a refusal, which takes plain objects only.
  return { ...values }
}

const toList = (value: string | string[] | undefined): string[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value]

/**
 * Turns `group/name` fields into one object per group: `answers/housing.filedOn` becomes `{answers: {'housing.filedOn': …}}`.
 * Fact keys hold dots, so the slash is what groups.
 */
export function groupFields(values: FormValues): Record<string, unknown> {
  const grouped: Record<string, unknown> = Object.create(null) as Record<string, unknown>
  for (const [name, value] of Object.entries(values)) {
    const slash = name.indexOf('/')
    if (slash < 1) {
      grouped[name] = value
      continue
    }
    const group = name.slice(0, slash)
    const members = membersOf(grouped, group)
    members[name.slice(slash + 1)] = value
  }
  return { ...grouped }
}

/** The group of that name; it takes the place of a field that a stranger sent under the same name. */
function membersOf(grouped: Record<string, unknown>, group: string): Record<string, unknown> {
  const known = grouped[group]
  if (typeof known === 'object' && known !== null && !Array.isArray(known)) return known as Record<string, unknown>
  const members = Object.create(null) as Record<string, unknown>
  grouped[group] = members
  return members
}
