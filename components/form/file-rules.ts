/** Why a file would be refused, judged by name and size only; the server looks at the content. Null when fit to send. */
export function fileFault(
  file: { name: string; size: number },
  kinds: readonly string[],
  maxMegabytes: number,
): string | null {
  const ending = file.name.split('.').at(-1)?.toLowerCase() ?? ''
  if (!kinds.includes(ending)) return `只收 ${kindsText(kinds)}`
  if (file.size > maxMegabytes * 1024 * 1024) return `超过 ${maxMegabytes} MB，请压缩后再传`
  if (file.size === 0) return '文件是空的'
  return null
}

/** Kinds as people say them: ['jpg','png','pdf'] → 'JPG、PNG、PDF'. */
export const kindsText = (kinds: readonly string[]): string => kinds.map((kind) => kind.toUpperCase()).join('、')

/** Bytes as people say them: 1234567 → '1.2 MB'. */
export const sizeText = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`
