const CLOCK = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
})

/** '11-22 10:42'. */
export const clockText = (at: Date): string => CLOCK.format(at)

/** '赵琳 11-22 10:42': who saved something, and when. */
export const savedText = ({ savedBy, savedAt }: { readonly savedBy: string; readonly savedAt: Date }): string =>
  `${savedBy} ${clockText(savedAt)} `
