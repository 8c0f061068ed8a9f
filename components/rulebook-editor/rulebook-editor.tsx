'use client'
import { useMemo, useState } from 'react'
import type { FormAction } from '@/components/form/form-shell'
import { RuleSections } from '@/components/domain/rule-sections'
import { Panel } from '@/components/ui/panel'
import { isFields, type Path, valueAt } from '@/lib/policy/rulebook/editor/at-path'
import { keyOf } from '@/lib/policy/rulebook/editor/path-key'
import { type JsonSchema, placeAt } from '@/lib/policy/rulebook/words/place'
import type { DraftedVersion } from '@/lib/policy/model'
import type { RulebookEditorView } from '@/lib/policy/queries/get-rulebook-editor'
import { BeginHere } from './begin-here'
import { ClauseColumn } from './clause-column'
import { EditorBar } from './editor-bar'
import { EditorContext, placeId } from './editor-context'
import { FaultList } from './fault-list'
import { OvertakenNote } from './overtaken-note'
import { SectionForm } from './section-form'
import { SectionNav } from './section-nav'
import { LIMITS, type SectionKey, sectionOf, SECTIONS } from './sections'
import { TrialBelow } from './trial-below'
import { useDocument } from './use-document'
import { type KeepAction, useKeeping } from './use-keeping'
import { useShownFaults } from './use-shown-faults'
import { ValueForm } from './value-form'
import { type ReadTextAction, WholeText } from './whole-text'

type Props = {
  view: RulebookEditorView
  /** What a rulebook may say. */
  schema: JsonSchema
  requestId: string
  keep: KeepAction
  save: FormAction<DraftedVersion>
  readText: ReadTextAction
}

/** A whole rulebook on the desk: its clauses beside the form, its sentences beneath, kept and checked while it is written. */
export function RulebookEditor({ view, schema, requestId, keep, save, readText }: Props) {
  const editing = useDocument(view.document)
  const { document, change } = editing
  const [baseHash, setBaseHash] = useState(view.baseHash)
  const keeping = useKeeping({ subject: view.subject, baseHash, document }, view.kept, keep)
  const { faults: found, sentences, sections, text, others, overtaken } = keeping.kept
  const isNew = view.saved.hash === ''
  const telling = useShownFaults({ isNew, blank: view.saved.document, document, faults: found })
  const faults = telling.shown
  const [section, setSection] = useState<SectionKey>('basics')
  const [clause, showClause] = useState<string | null>(null)
  const root = useMemo(() => placeAt(schema, [schema]), [schema])
  const faultAt = new Map(faults.map(({ path, message }) => [keyOf(path), message]))
  const choose = (next: SectionKey) => {
    if (next !== section) telling.leave(section)
    setSection(next)
  }
  const go = (path: Path) => {
    choose(sectionOf(path))
    window.requestAnimationFrame(() => window.requestAnimationFrame(() => focusAt(path)))
  }
  const startFrom = (hash: string, next: unknown) => {
    setBaseHash(hash)
    change(next)
  }
  const context = { document, change, faults: faultAt, sentences, around: view.around, showClause, Form: ValueForm }
  return (
    <EditorContext value={context}>
      {overtaken ? (
        <OvertakenNote
          overtaken={overtaken}
          onKeepMine={() => setBaseHash(overtaken.hash)}
          onTakeTheirs={() => startFrom(overtaken.hash, overtaken.document)}
        />
      ) : null}
      <EditorBar
        editing={editing}
        keeping={keeping}
        others={others}
        keptAt={view.keptAt}
        save={(before, form) => {
          telling.ask()
          return save(before, form)
        }}
        requestId={requestId}
        hidden={{ subject: view.subject, baseHash, document: JSON.stringify(document) }}
        text={text}
        onStartOver={() => startFrom(view.saved.hash, view.saved.document)}
      />
      <FaultList document={document} faults={faults} onGo={go} />
      {telling.unsaid > 0 ? <BeginHere onCheck={telling.ask} /> : null}
      <SectionNav current={section} faults={faults} onChoose={choose} />
      <div className="mt-4 grid items-start gap-4 lg:grid-cols-[minmax(0,20rem)_minmax(0,1fr)]">
        <Panel title="原文" flush className="lg:sticky lg:top-17">
          <ClauseColumn document={document} cited={citedIn(document, section)} shown={clause} />
        </Panel>
        <Panel title={SECTIONS.find(({ key }) => key === section)?.label}>
          {section === 'text' ? (
            <WholeText text={text} isCurrent={keeping.isKept} readText={readText} onRead={change} />
          ) : (
            <SectionForm section={section} root={root} />
          )}
        </Panel>
      </div>
      <Panel title="读成句子" note="系统将这样执行" className="mt-4">
        {sections === null ? (
          <p className="text-ink-2">规则改完整之后，这里逐句读出来，请对照原文核对。</p>
        ) : (
          <RuleSections sections={sections} showsRules />
        )}
      </Panel>
      <TrialBelow text={text} isSound={sections !== null} />
    </EditorContext>
  )
}

/** The nearest thing on the screen that holds the place, with everything folded around it opened. */
function focusAt(path: Path) {
  const ids = path.map((_, index) => placeId(path.slice(0, path.length - index)))
  const found = ids.map((id) => window.document.getElementById(id)).find((element) => element !== null)
  if (!found) return
  for (let at: HTMLElement | null = found; at; at = at.parentElement)
    if (at instanceof HTMLDetailsElement) at.open = true
  found.scrollIntoView({ block: 'center' })
  found.focus()
}

/** The clauses that a chapter names. */
function citedIn(document: unknown, section: SectionKey): ReadonlySet<string> {
  const { fields } = SECTIONS.find(({ key }) => key === section) ?? { fields: [] }
  const outcome = (LIMITS as readonly string[]).map((field) => valueAt(document, ['outcome', field]))
  const parts = section === 'limits' ? outcome : fields.map((field) => valueAt(document, [field]))
  return new Set(parts.flatMap(clausesOf))
}

const clausesOf = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(clausesOf)
  if (!isFields(value)) return []
  return Object.entries(value).flatMap(([field, member]) =>
    field === 'clause' && typeof member === 'string' ? [member] : clausesOf(member),
  )
}
