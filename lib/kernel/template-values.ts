/** What a template is filled with: words, conditions, and lists whose rows are filled in turn. */
export type TemplateValues = {
  readonly [name: string]: string | number | boolean | readonly TemplateValues[]
}

/** What a template asked of the values: every name, those that are not there, and lists written as words. */
export type TemplateUse = {
  readonly asked: readonly string[]
  readonly unknown: readonly string[]
  readonly listsAsWords: readonly string[]
}

/** A template filled in and what it asked for, or what is wrong with it, a sentence each. */
export type Filled =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly use: TemplateUse }
  | { readonly ok: false; readonly faults: readonly string[] }
