import type { TemplateValues } from '@/lib/kernel/template-values'
import type { FieldGroup, Fields } from '../catalogue/field-group'

const examples = (fields: Fields): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).map(([name, [, example]]) => [name, example]))

/** A paper of examples: every condition holds, or none does; two rows in every list. */
export const sampleValues = ({ fields, conditions, lists }: FieldGroup, holds: boolean): TemplateValues => ({
  ...examples(fields),
  ...Object.fromEntries(Object.keys(conditions).map((name) => [name, holds])),
  ...Object.fromEntries(
    Object.entries(lists).map(([name, list]) => [name, [examples(list.fields), examples(list.fields)]]),
  ),
})
