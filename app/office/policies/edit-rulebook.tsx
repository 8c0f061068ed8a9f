import { notFound } from 'next/navigation'
import { RulebookEditor } from '@/components/rulebook-editor/rulebook-editor'
import type { Actor } from '@/lib/kernel/actor'
import { businessNow } from '@/lib/platform/clock'
import { newId } from '@/lib/platform/id'
import { getRulebookEditor } from '@/lib/policy/queries/get-rulebook-editor'
import { rulebookSchema } from '@/lib/policy/rulebook/schema'
import { placeOf } from '@/lib/policy/rulebook/words/place-of'
import { keepCopy, readText, saveDraft } from './edit-actions'

/** The editor of an item's rulebook, or of one that is begun. */
export async function EditRulebook({ actor, subject }: { actor: Actor; subject: string }) {
  const view = await getRulebookEditor(actor, subject, await businessNow())
  if (!view) notFound()
  return (
    <RulebookEditor
      view={view}
      schema={placeOf(rulebookSchema).root}
      requestId={newId()}
      keep={keepCopy}
      save={saveDraft}
      readText={readText}
    />
  )
}
