'use client'
import { useEffect, useRef } from 'react'
import { QueryBuilder, type RuleGroupType } from 'react-querybuilder'
import { canonicalJson } from '@/lib/kernel/canonical-json'
import { FACT_CATALOGUE, FACT_KEYS, isFactKey } from '@/lib/fact/catalogue'
import { valueAt, withValue } from '@/lib/policy/rulebook/editor/at-path'
import { keyOf } from '@/lib/policy/rulebook/editor/path-key'
import {
  COMBINATORS,
  fromQuery,
  operandFor,
  type QueryGroup,
  settled,
  toQuery,
} from '@/lib/policy/rulebook/editor/query'
import { OPERATOR_NAMES, operatorsFor } from '@/lib/policy/rulebook/schema/operators'
import { wordsOfField } from '@/lib/policy/rulebook/words/place'
import { faultUnder, type FormProps, useEditor } from './editor-context'
import { Framed } from './framed'
import { QUERY_CONTROLS } from './query-controls'

const FIELDS = FACT_KEYS.map((key) => ({ name: key, label: FACT_CATALOGUE[key].label }))
const GROUPS = { all: '全部满足', any: '满足其一', not: '都不成立' } as const
const COMBINATOR_OPTIONS = COMBINATORS.map((name) => ({ name, label: GROUPS[name] }))
const OPERATOR_OPTIONS = OPERATOR_NAMES.map((name) => ({ name, label: wordsOfField(name)[0] ?? name }))

/** The comparisons that suit a fact; all of them while the fact is not known. */
const operatorsOf = (fact: string) =>
  isFactKey(fact)
    ? OPERATOR_OPTIONS.filter(({ name }) => operatorsFor(FACT_CATALOGUE[fact].type).includes(name))
    : OPERATOR_OPTIONS

/** What is asked of such a fact most often. */
function firstOperator(fact: string): string {
  const type = isFactKey(fact) ? FACT_CATALOGUE[fact].type : 'code'
  if (type === 'integer' || type === 'moneyFen') return 'atLeast'
  if (type === 'date' || type === 'month') return 'onOrAfter'
  return type === 'boolean' ? 'equals' : 'oneOf'
}

const firstOperand = (fact: string, operator: string): unknown =>
  isFactKey(fact) && FACT_CATALOGUE[fact].type === 'boolean' && operator === 'equals' ? true : operandFor(operator, '')

const NO_FACT_YET = { fields: { placeholderName: '', placeholderLabel: '请选择事实' } }

/** A condition by a query builder, and the sentence it becomes. */
export function ConditionForm({ path, label, onRemove }: FormProps) {
  const { document, faults, sentences } = useEditor()
  const test = valueAt(document, path)
  const query = toQuery(test)
  return (
    <Framed path={path} label={label} error={faultUnder(faults, path)} onRemove={onRemove}>
      {query === null ? <AsText value={test} /> : <Builder path={path} label={label} query={query} />}
      <p aria-live="polite" className="mt-2 text-sm text-ink-2">
        {sentences[keyOf(path)] ?? '还没有写完'}
      </p>
    </Framed>
  )
}

type BuilderProps = Pick<FormProps, 'path' | 'label'> & { query: QueryGroup }

function Builder({ path, query }: BuilderProps) {
  const { document, change } = useEditor()
  const test = valueAt(document, path)
  const take = (next: RuleGroupType) => {
    const changed = fromQuery(settled(query, next as unknown as QueryGroup)) ?? { fact: '' }
    if (canonicalJson(changed) !== canonicalJson(test)) change(withValue(document, path, changed), keyOf(path))
  }
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // The builder calls itself a form, which it is not: each would be a landmark of the page, all of one name.
    box.current?.querySelector('[role=form]')?.setAttribute('role', 'group')
  }, [])
  return (
    <div ref={box}>
      <QueryBuilder
        query={query as unknown as RuleGroupType}
        onQueryChange={take}
        fields={FIELDS}
        combinators={COMBINATOR_OPTIONS}
        getOperators={operatorsOf}
        getDefaultOperator={firstOperator}
        getDefaultValue={({ field, operator }) => ({ operand: firstOperand(field, operator) })}
        translations={NO_FACT_YET}
        controlElements={QUERY_CONTROLS}
        controlClassnames={CLASSES}
        autoSelectField={false}
        enableMountQueryChange={false}
        addRuleToNewGroups
        suppressStandardClassnames
        accessibleDescriptionGenerator={({ path: at }) =>
          at.length === 0 ? '条件' : `第 ${at.map((one) => one + 1).join('.')} 组`
        }
      />
    </div>
  )
}

const CLASSES = {
  ruleGroup: 'space-y-2 rounded-md bg-wash p-2',
  header: 'flex flex-wrap items-center gap-2',
  body: 'space-y-2',
  rule: 'flex flex-wrap items-center gap-2 rounded-md border border-line bg-sheet p-2',
}

/** What is no condition yet: shown as it stands, to be mended in the text. */
function AsText({ value }: { value: unknown }) {
  return (
    <>
      <pre className="overflow-x-auto bg-wash p-2 text-sm">{JSON.stringify(value, null, 2)}</pre>
      <p className="text-ink-2">这一段的写法在这里改不了，请到“规则全文”里改。</p>
    </>
  )
}
