const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK_CHARACTERS = '10X98765432'

/** The check character (0–9 or X) of seventeen digits: ISO 7064 MOD 11-2, as GB 11643 writes it. */
export function mod112CheckOf(seventeenDigits: string): string {
  if (!/^\d{17}$/.test(seventeenDigits)) throw new RangeError('MOD 11-2 takes seventeen digits')
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(seventeenDigits.charAt(index)), 0)
  return CHECK_CHARACTERS.charAt(sum % 11)
}

/** Whether eighteen characters end in the right check character. */
export const hasMod112Check = (eighteen: string): boolean =>
  /^\d{17}[0-9X]$/.test(eighteen) && mod112CheckOf(eighteen.slice(0, 17)) === eighteen.charAt(17)
