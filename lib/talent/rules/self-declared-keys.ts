/** What a department is asked to vouch for when a person has registered herself; the rest is harmless or proved. */
const VERIFIED = [
  'person.identity',
  'person.educationCode',
  'person.degreeCode',
  'person.schoolName',
  'person.graduatedOn',
] as const

export const selfDeclaredKeys = (known: readonly string[]): string[] => VERIFIED.filter((key) => known.includes(key))
