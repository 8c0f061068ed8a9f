/** No characters that are mistaken for each other on paper (0 O, 1 l I). */
const ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
const LENGTH = 12
export const RECOVERY_CODES = 10

/** Ten codes of three groups, 59 bits each. `draw` answers with a random whole number below its argument. */
export const newRecoveryCodes = (draw: (below: number) => number): string[] =>
  Array.from({ length: RECOVERY_CODES }, () =>
    Array.from({ length: LENGTH }, () => ALPHABET.charAt(draw(ALPHABET.length)))
      .join('')
      .replace(/(.{4})(?=.)/g, '$1-'),
  )

/** As it is kept, however it was typed: in capitals and groups of four; null when it cannot be one. */
export function readRecoveryCode(typed: string): string | null {
  const plain = typed.replace(/[\s-]/g, '').toUpperCase()
  return plain.length === LENGTH ? plain.replace(/(.{4})(?=.)/g, '$1-') : null
}
