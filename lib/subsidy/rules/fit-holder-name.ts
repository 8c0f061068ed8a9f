/** Bytes of the holder's name in the bank's file, a Chinese character counting two: 30 characters. */
export const HOLDER_NAME_BYTES = 60

const widthOf = (character: string): number => (character.charCodeAt(0) < 0x80 ? 1 : 2)

/** Whether a name is longer than the bank's field. */
export const isHolderNameLong = (name: string): boolean =>
  [...name].reduce((width, character) => width + widthOf(character), 0) > HOLDER_NAME_BYTES

/** A name cut to the bank's field at a whole character, as the bank itself stores longer names. */
export function fitHolderName(name: string): string {
  let width = 0
  const kept = [...name].filter((character) => (width += widthOf(character)) <= HOLDER_NAME_BYTES)
  return kept.join('')
}
