/**
 * The pairs of neighbouring characters that a name must contain to hold the text; the text itself when it is a single
 * character. Mirrors the generated column name_grams (migration 0120_register_guards).
 */
export function gramsOf(text: string): string[] {
  const characters = [...text]
  if (characters.length <= 1) return characters
  return [...new Set(characters.slice(1).map((character, index) => `${characters[index]}${character}`))]
}
