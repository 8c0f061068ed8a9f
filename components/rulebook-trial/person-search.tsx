'use client'
import { useId, useState, type FormEvent } from 'react'
import { controlProps, Field } from '@/components/form/field'
import { Button } from '@/components/ui/button'
import { Panel } from '@/components/ui/panel'
import type { TrialSubject } from '@/lib/policy/trial/schema'
import { findPeople, type PersonFound } from './ask-trial'

type Props = { onPick: (person: { name: string; subject: TrialSubject }) => void }

/** Somebody of the register, found by name, to be tried with what is registered of them. */
export function PersonSearch({ onPick }: Props) {
  const id = useId()
  const [text, setText] = useState('')
  const [found, setFound] = useState<readonly PersonFound[] | null>(null)
  const [problem, setProblem] = useState<string | undefined>()
  const search = async (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() === '') return setProblem('请先写姓名、拼音或证件号后四位')
    const result = await findPeople(text.trim())
    setProblem(result.ok ? undefined : result.problem)
    setFound(result.ok ? result.value.people : null)
  }
  return (
    <Panel title="用登记库里的人试">
      <form role="search" onSubmit={(event) => void search(event)} className="flex items-end gap-2">
        <Field id={id} label="姓名、拼音或证件号后四位" error={problem} className="flex-1">
          <input
            {...controlProps(id, undefined, problem, true)}
            type="search"
            className="field-box"
            value={text}
            maxLength={60}
            onChange={(event) => setText(event.target.value)}
          />
        </Field>
        <Button type="submit">查找</Button>
      </form>
      <p role="status" className="sr-only">
        {found === null ? '' : `找到 ${found.length} 人`}
      </p>
      {found?.length === 0 ? <p className="mt-2 text-ink-2">没有找到，或者不在您能查看的范围内。</p> : null}
      <ul className="mt-2 divide-y divide-line">
        {found?.map(({ id: talentId, name, identityMasked, townshipName, employerName }) => (
          <li key={talentId} className="py-1.5">
            <button
              type="button"
              className="text-left text-blue hover:underline"
              onClick={() => onPick({ name, subject: { kind: 'real', talentId } })}
            >
              {name}
            </button>
            <span className="ml-2 text-sm text-ink-2">
              {[identityMasked, townshipName, employerName].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
