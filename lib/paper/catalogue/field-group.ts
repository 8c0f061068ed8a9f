/** What a placeholder stands for, and an example of it. */
export type Field = readonly [meaning: string, example: string]
export type Fields = Readonly<Record<string, Field>>

/** Everything a template of one kind may ask for, by the Chinese word written in braces. */
export type FieldGroup = {
  readonly fields: Fields
  /** {#有金额}…{/有金额}: printed where it holds. */
  readonly conditions: Readonly<Record<string, string>>
  /** {#分期}…{/分期}: printed once for every row. In Excel the row that holds them is repeated. */
  readonly lists: Readonly<Record<string, { readonly meaning: string; readonly fields: Fields }>>
}

/** The values of a group: a name that is missing, or one too many, does not compile. */
export type ValuesOf<G extends FieldGroup> = Readonly<Record<keyof G['fields'], string>> &
  Readonly<Record<keyof G['conditions'], boolean>> & {
    readonly [L in keyof G['lists']]: readonly Readonly<Record<keyof G['lists'][L]['fields'], string>>[]
  }
