/**
 * Turns full-width ASCII (U+FF01–U+FF5E) and the ideographic space into their half-width forms, and nothing else:
 * Chinese input methods leave '１２３' and 'Ｘ' in numbers. Unlike NFKC it never touches rare characters.
 */
export const toHalfWidth = (text: string): string =>
  text
    .replace(/[\uFF01-\uFF5E]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ')
