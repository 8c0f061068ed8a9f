'use client'
import { type ChangeEvent, type RefObject, useState } from 'react'
import type { Chosen, UploadedFile } from './file-row'
import { fileFault } from './file-rules'
import { uploadFile } from './upload-file'

type Rules = { kinds: readonly string[]; maxMegabytes: number; multiple: boolean; uploadUrl: string | undefined }

/** Tells two files of one name apart; crypto.randomUUID is missing where the county serves plain http inside its network. */
let serial = 0

/** The files chosen so far and how each fares. Without an upload address they stay in the picker, to go with the form. */
export function useChosenFiles(
  picker: RefObject<HTMLInputElement | null>,
  rules: Rules,
  before: readonly UploadedFile[],
) {
  const [chosen, setChosen] = useState<readonly Chosen[]>(() => before.map(alreadySent))
  const { kinds, maxMegabytes, multiple, uploadUrl } = rules

  function keep(next: readonly Chosen[]) {
    setChosen(next)
    if (uploadUrl) return tellForm(picker)
    fill(picker.current, next)
  }

  async function send(url: string, one: Chosen, file: File) {
    const patch = (change: Partial<Chosen>) =>
      setChosen((all) => all.map((other) => (other.key === one.key ? { ...other, ...change } : other)))
    const result = await uploadFile(url, file, (percent) => patch({ percent }))
    patch(result.ok ? { state: 'sent', id: result.id } : { state: 'failed', fault: result.message })
    tellForm(picker)
  }

  function choose(event: ChangeEvent<HTMLInputElement>) {
    const added = [...(event.target.files ?? [])].map((file): Chosen => {
      const fault = fileFault(file, kinds, maxMegabytes)
      const state = fault ? 'failed' : uploadUrl ? 'sending' : 'kept'
      return {
        key: `${file.name}#${(serial += 1)}`,
        name: file.name,
        size: file.size,
        file,
        state,
        percent: 0,
        id: '',
        fault,
      }
    })
    if (uploadUrl) event.target.value = ''
    keep(multiple ? [...chosen, ...added] : added)
    if (uploadUrl) for (const one of added) if (one.file && !one.fault) void send(uploadUrl, one, one.file)
  }

  const remove = (key: string) => keep(chosen.filter((one) => one.key !== key))
  return { chosen, choose, remove }
}

/** What the picker will post with the form: everything chosen so far but what was refused. */
function fill(picker: HTMLInputElement | null, chosen: readonly Chosen[]) {
  const carrier = new DataTransfer()
  for (const { file, fault } of chosen) if (file && !fault) carrier.items.add(file)
  if (picker) picker.files = carrier.files
}

const alreadySent = ({ id, name, size }: UploadedFile): Chosen => ({
  key: id,
  name,
  size,
  file: null,
  state: 'sent',
  percent: 100,
  id,
  fault: null,
})

/** A hidden value changes without an event of its own; autosave listens for one. */
const tellForm = (picker: RefObject<HTMLInputElement | null>) =>
  picker.current?.form?.dispatchEvent(new Event('input', { bubbles: true }))
