/**
 * The number on a letter, after GB/T 9704 (year in 六角括号, no zeros before): '人才办〔2026〕412号' from the number of the case
 * or batch it belongs to. Nobody counts by hand, and a letter made again has the number it had.
 */
export function documentNumber(issuer: string, number: string): string {
  const [year = '', serial = ''] = /(\d{4})-(\d+)$/.exec(number)?.slice(1) ?? []
  return year === '' ? `${issuer} ${number}` : `${issuer}〔${year}〕${Number(serial)}号`
}
