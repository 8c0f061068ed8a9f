import { SIMULATION_CHANGES, SIMULATION_VERDICTS } from '@/lib/simulation/model'

type Params = Readonly<Record<string, string | string[] | undefined>>

/** Which people an address asks for. What it says in no known word is not asked. */
export function readPeopleQuery(params: Params) {
  const text = (name: string) => (typeof params[name] === 'string' && params[name] !== '' ? params[name] : undefined)
  return {
    verdict: SIMULATION_VERDICTS.find((one) => one === params.verdict),
    change: SIMULATION_CHANGES.find((one) => one === params.change),
    mark: text('mark'),
    name: text('q'),
    after: text('after'),
  }
}
export type PeopleQuery = ReturnType<typeof readPeopleQuery>

export function peopleQueryText({ verdict, change, mark, name, after }: Partial<PeopleQuery>): string {
  const query = new URLSearchParams()
  for (const [key, value] of Object.entries({ verdict, change, mark, q: name, after })) if (value) query.set(key, value)
  return query.toString()
}
