import { type Fen, toYuanText } from '@/lib/kernel/fen'

/** Yuan with thousands and two decimals, without the sign: 123450 → '1,234.50'; 0 → '0.00'. */
export function formatYuan(amount: Fen): string {
  const [whole = '0', cents = '00'] = toYuanText(amount).split('.')
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${cents}`
}

/** 万元 to two decimals, half up, without the unit: 123450000 fen → '123.45'. The unit must be printed beside it. */
export function formatWan(amount: Fen): string {
  const hundredths = (BigInt(Math.abs(amount)) + 5_000n) / 10_000n
  const text = hundredths.toString().padStart(3, '0')
  const whole = text.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',')
  return `${amount < 0 && hundredths > 0n ? '-' : ''}${whole}.${text.slice(-2)}`
}
