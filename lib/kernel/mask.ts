/** Surnames of two characters that a mask must not cut in half. */
const COMPOUND_SURNAMES = new Set(
  (
    '欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 长孙 宇文 司徒 司空 夏侯 轩辕 端木 百里 东郭 南宫 西门 独孤 ' +
    '呼延 申屠 钟离 太史 公冶 濮阳 淳于 单于 赫连 澹台 闻人 鲜于 闾丘 拓跋 万俟 第五 公羊 左丘 梁丘 亓官 司寇 ' +
    '子车 颛孙 巫马 公西 漆雕 乐正 壤驷 公良 夹谷 宰父 谷梁 段干 东门 南门 羊舌 微生 仲孙 叔孙 季孙 纳兰 达奚'
  ).split(' '),
)

/**
 * A name for public lists: the surname stays, each further character becomes ＊ (欧阳若兰 → 欧阳＊＊, 李四 → 李＊).
 * Names with a dot (阿依古丽·买买提) or in letters keep the first character only, and not their length.
 */
export function maskName(name: string): string {
  const characters = [...name.trim()]
  if (characters.length === 0) return ''
  if (characters.length === 1) return '＊'
  if (!/^\p{Script=Han}+$/u.test(name.trim())) return `${characters[0]}＊＊＊`
  const surname = characters.slice(0, 2).join('')
  const kept = characters.length > 2 && COMPOUND_SURNAMES.has(surname) ? 2 : 1
  return characters.slice(0, kept).join('') + '＊'.repeat(characters.length - kept)
}

/** Province and city stay, and the last four: 5107**********7123. Birth date, sex and check are hidden. */
export const maskResidentId = (id: string): string => keepEnds(id, 4, 4)

/** 138****8000; an international number keeps its first three digits too. */
export const maskPhone = (phone: string): string =>
  phone.startsWith('+') ? keepEnds(phone, 4, 4) : keepEnds(phone, 3, 4)

/** z***@example.com: the first letter and the house it belongs to. */
export const maskMail = (address: string): string => address.replace(/^(.)[^@]*/, '$1***')

/** Only the last four, and not the length: **** 5341. */
export const maskBankAccount = (account: string): string => `**** ${keepEnds(account, 0, 4).slice(-4)}`

/** Any other document or number: the first two and the last two. */
export const maskDocument = (number: string): string => keepEnds(number, 2, 2)

/** Keeps both ends and stars the middle; where less than half would be hidden, hides all but the last character. */
function keepEnds(text: string, head: number, tail: number): string {
  const characters = [...text]
  const hidden = characters.length - head - tail
  if (hidden * 2 < characters.length && hidden < 4) {
    return '*'.repeat(Math.max(0, characters.length - 1)) + characters.slice(-1).join('')
  }
  return characters.slice(0, head).join('') + '*'.repeat(hidden) + characters.slice(characters.length - tail).join('')
}
