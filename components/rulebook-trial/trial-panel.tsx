'use client'
import { useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Panel } from '@/components/ui/panel'
import type { TrialChange, TrialSubject } from '@/lib/policy/trial/schema'
import { FaultList } from './fault-list'
import { PeopleTable } from './people-table'
import { PersonSearch } from './person-search'
import { SaveCases } from './save-cases'
import { TriedPerson } from './tried-person'
import { useAnswer } from './use-answer'

type Picked = { readonly name: string; readonly subject: TrialSubject }

/**
 * 试一试: a rulebook as it stands in a box, on the people it proposes itself and on people of the register, whatever is
 * said otherwise of them. Follows the text and keeps nothing.
 */
export function TrialPanel({ text }: { text: string }) {
  const [day, setDay] = useState('')
  const [picked, setPicked] = useState<Picked | null>(null)
  const [changes, setChanges] = useState<readonly TrialChange[]>([])
  const people = useAnswer({ text, ...(day === '' ? {} : { day }) })
  const tried = people.answer?.kind === 'people' ? people.answer : null
  const someone: Picked | null = tried?.base
    ? { name: '全部符合的人', subject: { kind: 'made', facts: tried.base } }
    : null
  const shown = picked ?? someone
  const pick = (next: Picked) => {
    setPicked(next)
    setChanges([])
  }
  if (people.problem !== null && people.answer === null) return <Alert tone="bad" live title={people.problem} />
  if (people.answer === null) return <p role="status">正在试算…</p>
  if (people.answer.kind === 'faults') return <FaultList faults={people.answer.faults} />
  return (
    <div className="grid items-start gap-4 xl:grid-cols-2">
      <Panel
        title="规则自己提出的人"
        note="每一条的界线两边各一人：该是绿的是不是绿，一眼看出"
        actions={<SaveCases text={tried?.cases ?? ''} fileName="cases.yaml" label="存为案例" />}
        flush
      >
        {tried?.problem ? <Alert tone="bad" live title={tried.problem} className="m-4" /> : null}
        <PeopleTable groups={tried?.groups ?? []} shown={shown?.name ?? null} onPick={pick} />
      </Panel>
      <div className="space-y-4 xl:sticky xl:top-(--bar) xl:max-h-[calc(100dvh-var(--bar)-1rem)] xl:overflow-y-auto">
        <PersonSearch onPick={pick} />
        {shown && tried ? (
          <TriedPerson
            name={shown.name}
            question={{ text, day: tried.day, person: shown.subject, changes }}
            onChange={(change) => setChanges([...changes.filter(({ fact }) => fact !== change.fact), change])}
            onReset={() => setChanges([])}
            onDay={setDay}
          />
        ) : null}
      </div>
    </div>
  )
}
