/** Characters with which a spreadsheet begins a formula or smuggles one (OWASP ASVS 1.2.10), full-width forms too. */
const DANGEROUS_START = /^[=+\-@\t\r\n\u0000＝＋－＠]/

/** Whether a spreadsheet might run the text. */
export const startsLikeFormula = (text: string): boolean => DANGEROUS_START.test(text)

/** A text cell that no spreadsheet runs: a leading apostrophe where it begins dangerously. Numbers need none. */
export const toSafeCell = (text: string): string => (startsLikeFormula(text) ? `'${text}` : text)
