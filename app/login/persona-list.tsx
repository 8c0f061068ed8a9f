import { ActionButton } from '@/components/form/action-button'
import type { FormAction } from '@/components/form/form-shell'
import { DEMO_PASSWORD, type Persona } from '@/lib/account/demo-personas'
import { carried } from './read-next'

type Props<T> = { action: FormAction<T>; next: string | null }

/** The demo's people, in groups, each one press away. */
export function PersonaList<T>({ personas, ...entering }: Props<T> & { personas: readonly Persona[] }) {
  const groups = [...new Set(personas.map((persona) => persona.group))]
  return (
    <section aria-labelledby="personas" className="min-w-0" data-density="desk">
      <h2 id="personas" className="text-xl">
        演示角色，一键进入
      </h2>
      <p className="mb-4 text-ink-2">
        人物和数据均为虚构。工作人员也可用用户名登录，密码都是 <code className="font-medium">{DEMO_PASSWORD}</code>
      </p>
      <div className="grid gap-x-6 gap-y-5 xl:grid-cols-2">
        {groups.map((group) => (
          <section key={group} aria-label={group}>
            <h3 className="mb-1 text-sm text-ink-2">{group}</h3>
            <ul className="divide-y divide-line rounded-md border border-line bg-sheet">
              {personas
                .filter((persona) => persona.group === group)
                .map((persona) => (
                  <PersonaRow key={persona.key} persona={persona} {...entering} />
                ))}
            </ul>
          </section>
        ))}
      </div>
    </section>
  )
}

function PersonaRow<T>({ persona, action, next }: Props<T> & { persona: Persona }) {
  return (
    <li className="flex items-center gap-3 px-4 py-2.5">
      <div className="min-w-0 flex-1">
        <p>
          <span className="font-medium">{persona.name}</span>
          <span className="ml-2 text-ink-2">{persona.title}</span>
          <span className="ml-2 whitespace-nowrap text-sm text-ink-3">{persona.userName ?? persona.phone}</span>
        </p>
        <p className="text-sm text-ink-2">{persona.blurb}</p>
      </div>
      <ActionButton
        action={action}
        hidden={{ key: persona.key, ...carried(next) }}
        aria-label={`以${persona.name}的身份进入`}
      >
        进入
      </ActionButton>
    </li>
  )
}
