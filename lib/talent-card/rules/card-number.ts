const SEQUENCE_DIGITS = 5
const COUNTY_DIGITS = 6
const YEAR_DIGITS = 4

/**
 * A card's number: county (6), year of issue (4), running number of the year (5) and a check digit by Luhn's rule
 * (ISO/IEC 7812-1 annex B), so that one wrong digit or two neighbours exchanged are noticed when it is read out.
 */
export function makeCardNumber(countyCode: string, year: number, sequence: number): string {
  if (sequence < 1 || String(sequence).length > SEQUENCE_DIGITS) throw new RangeError('card sequence out of range')
  const body = `${cardNumberPrefix(countyCode, year)}${String(sequence).padStart(SEQUENCE_DIGITS, '0')}`
  return body + luhnDigitOf(body)
}

/** What the numbers of a county and year begin with. */
export const cardNumberPrefix = (countyCode: string, year: number): string => `${countyCode}${year}`

/** The running number of the year in a card's number. */
export const sequenceOf = (number: string): number =>
  Number(number.slice(COUNTY_DIGITS + YEAR_DIGITS, COUNTY_DIGITS + YEAR_DIGITS + SEQUENCE_DIGITS))

export const isCardNumber = (text: string): boolean =>
  /^\d{16}$/.test(text) && luhnDigitOf(text.slice(0, -1)) === text.slice(-1)

/** In groups of four, as it is printed and read: 5107 9920 2600 0016. */
export const groupCardNumber = (number: string): string => number.replace(/(\d{4})(?=\d)/g, '$1 ')

/** From the right, every other digit doubled and its cross sum taken; what is missing to the next ten. */
function luhnDigitOf(body: string): string {
  const sum = [...body].reverse().reduce((total, character, index) => {
    const doubled = Number(character) * (index % 2 === 0 ? 2 : 1)
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return String((10 - (sum % 10)) % 10)
}
