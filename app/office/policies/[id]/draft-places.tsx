import { Alert } from '@/components/ui/alert'
import { getCountyName } from '@/lib/account/queries/get-county-name'
import type { Actor } from '@/lib/kernel/actor'
import type { ItemView } from '@/lib/policy/queries/get-item'
import { otherPlaces } from '@/lib/policy/rules/other-places'

/** Before a version is published: whether it still names the county it was taken over from. */
export async function DraftPlaces({ actor, view }: { actor: Actor; view: ItemView }) {
  if (view.shown.status !== 'draft') return null
  const name = await getCountyName(actor)
  const places = otherPlaces(view.shown.rulebook, { code: actor.countyCode, name })
  if (places.length === 0) return null
  return (
    <Alert tone="attention" className="my-4" title={`规则文件里写到了${name}以外的县，请核对`}>
      <p>
        如果是从外县的规则文件改来的，请改成本县的名称和行政区划代码（{actor.countyCode}
        ）后重新导入；原文如此的，可以照样发布。
      </p>
      <ul className="mt-1 list-disc pl-5">
        {places.map(({ where, words }) => (
          <li key={`${where}${words}`}>
            {where}：{words}
          </li>
        ))}
      </ul>
    </Alert>
  )
}
