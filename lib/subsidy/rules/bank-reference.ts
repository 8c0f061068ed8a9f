/** A bank line's id as the bank sees it (参考号): 32 hexadecimal digits, the longest reference banks carry through. */
export const toBankReference = (attemptId: string): string => attemptId.replaceAll('-', '')

/** Back to the id; null when the text is no reference of ours. */
export function parseBankReference(text: string): string | null {
  const digits = text.trim().replaceAll('-', '').toLowerCase()
  if (!/^[0-9a-f]{32}$/.test(digits)) return null
  return [
    [0, 8],
    [8, 12],
    [12, 16],
    [16, 20],
    [20, 32],
  ]
    .map(([from, to]) => digits.slice(from, to))
    .join('-')
}
