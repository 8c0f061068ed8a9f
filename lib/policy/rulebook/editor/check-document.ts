import { describeExpression } from '../../engine/describe-subsidy'
import { describeRulebook, type RuleSection } from '../../engine/describe-rulebook'
import { describeTest } from '../../engine/describe-test'
import { chineseMessage, flattenIssues } from '../issue'
import { type AsOf, rulebookSchema } from '../schema'
import { expressionSchema } from '../schema/expression'
import { asOfSchema, testSchema } from '../schema/test'
import { type Place, placeOfField, placeOfItems, placeOfKind } from '../words/place'
import { withoutKeys } from '../words/name'
import { placeOf } from '../words/place-of'
import { writeRulebook } from '../write'
import { isFields, listOf, type Path } from './at-path'
import { controlAt } from './forms'
import { inOrder } from './in-order'
import { keyOf } from './path-key'

export type DocumentFault = { readonly path: Path; readonly message: string }

/** What the editor shows of a document as it stands, finished or not. */
export type CheckedDocument = {
  readonly faults: readonly DocumentFault[]
  /** The sentence that each condition and each amount becomes, by its place; none where it cannot be read yet. */
  readonly sentences: Readonly<Record<string, string>>
  /** The whole in sentences; null while there are faults. */
  readonly sections: readonly RuleSection[] | null
  /** The file that would be downloaded. */
  readonly text: string
}

export function checkDocument(document: unknown): CheckedDocument {
  const parsed = rulebookSchema.safeParse(document, { error: chineseMessage })
  const faults = parsed.success ? [] : flattenIssues(parsed.error.issues, document)
  return {
    faults: faults.map(({ path, message }) => ({ path: stepsOf(path), message: withoutKeys(message) })),
    sentences: Object.fromEntries(sentencesIn(document, placeOf(rulebookSchema), [], null)),
    sections: parsed.success ? describeRulebook(parsed.data) : null,
    text: fileOf(document),
  }
}

/** The document as a file in Chinese words, its fields in the order in which the guide explains them. */
export const fileOf = (document: unknown): string => writeRulebook(inOrder(document, placeOf(rulebookSchema)))

const stepsOf = (path: readonly PropertyKey[]): Path =>
  path.map((step) => (typeof step === 'number' ? step : String(step)))

/** Each condition is read by itself, so that a fault in one does not take the words of the others away. */
function sentencesIn(value: unknown, place: Place, path: Path, asOf: AsOf | null): [string, string][] {
  const sentence = sentenceOf(value, place, asOf)
  if (sentence !== null) return [[keyOf(path), sentence]]
  if (Array.isArray(value)) {
    return listOf(value).flatMap((one, index) => sentencesIn(one, placeOfItems(place), [...path, index], null))
  }
  if (!isFields(value)) return []
  const here = placeOfKind(place, value.kind)
  const day = asOfSchema.safeParse(value.asOf)
  return Object.entries(value).flatMap(([field, member]) =>
    sentencesIn(member, placeOfField(here, field), [...path, field], day.success ? day.data : null),
  )
}

function sentenceOf(value: unknown, place: Place, asOf: AsOf | null): string | null {
  const control = controlAt(place)
  if (control === 'condition') {
    const test = testSchema.safeParse(value)
    return test.success ? describeTest(test.data, asOf) : null
  }
  if (control !== 'expression') return null
  const expression = expressionSchema.safeParse(value)
  return expression.success ? describeExpression(expression.data) : null
}
