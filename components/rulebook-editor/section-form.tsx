'use client'
import { valueAt } from '@/lib/policy/rulebook/editor/at-path'
import { type Place, placeOfField, placeOfKind } from '@/lib/policy/rulebook/words/place'
import { AlternativesForm } from './alternatives-form'
import { useEditor } from './editor-context'
import { Fields } from './fields-form'
import { LIMITS, type SectionKey, SECTIONS } from './sections'

/** One chapter of the document as a form. */
export function SectionForm({ section, root }: { section: SectionKey; root: Place }) {
  const { document } = useEditor()
  const outcome = placeOfKind(placeOfField(root, 'outcome'), valueAt(document, ['outcome', 'kind']))
  if (section === 'limits') {
    return valueAt(document, ['outcome', 'kind']) === 'subsidy' ? (
      <Fields path={['outcome']} place={outcome} only={LIMITS} />
    ) : (
      <p className="text-ink-2">只有发补贴的事项才有这一部分。</p>
    )
  }
  if (section === 'benefit') {
    return <AlternativesForm path={['outcome']} place={placeOfField(root, 'outcome')} label="结果" except={LIMITS} />
  }
  const { fields } = SECTIONS.find(({ key }) => key === section) ?? { fields: [] }
  return <Fields path={[]} place={root} only={fields} />
}
