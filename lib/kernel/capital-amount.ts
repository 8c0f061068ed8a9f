import type { Fen } from './fen'

const DIGITS = [...'零壹贰叁肆伍陆柒捌玖']
const PLACES = ['', '拾', '佰', '仟']
const GROUPS = ['', '万', '亿', '万亿']

/**
 * An amount as bills and letters write it (中国人民银行《支付结算办法》附一《正确填写票据和结算凭证的基本规定》):
 * 28000000 → '人民币贰拾捌万元整', 1640902 → '人民币壹万陆仟肆佰零玖元零贰分'. Zeros in a row are said once; 整 follows 元 and 角,
 * never 分.
 */
export function toCapitalAmount(amount: Fen): string {
  const size = BigInt(Math.abs(amount))
  const yuan = size / 100n
  const cents = Number(size % 100n)
  return `人民币${amount < 0 ? '负' : ''}${yuan === 0n && cents > 0 ? '' : `${wholeText(yuan)}元`}${centsText(cents, yuan)}`
}

function wholeText(yuan: bigint): string {
  if (yuan === 0n) return '零'
  const digits = [...yuan.toString()].map(Number)
  let text = ''
  let hasZero = false
  let isGroupEmpty = true
  digits.forEach((digit, index) => {
    const place = digits.length - 1 - index
    if (digit === 0) hasZero = true
    else {
      text += `${hasZero ? '零' : ''}${DIGITS[digit]}${PLACES[place % 4]}`
      hasZero = false
      isGroupEmpty = false
    }
    if (place % 4 !== 0) return
    if (isGroupEmpty) return
    text += GROUPS[place / 4] ?? ''
    // 壹拾万柒仟元: a zero at the end of a group need not be said before a full one.
    hasZero = false
    isGroupEmpty = true
  })
  return text
}

/** 角 and 分. A zero is said between 元 and what does not follow it at once. */
function centsText(cents: number, yuan: bigint): string {
  if (cents === 0) return '整'
  const jiao = Math.floor(cents / 10)
  const fen = cents % 10
  const gap = yuan > 0n && (jiao === 0 || yuan % 10n === 0n) ? '零' : ''
  return `${gap}${jiao > 0 ? `${DIGITS[jiao]}角` : ''}${fen > 0 ? `${DIGITS[fen]}分` : '整'}`
}
