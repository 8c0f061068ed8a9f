import { paths } from '@/app/paths'
import { LinkButton } from '@/components/ui/button'
import { DescriptionList } from '@/components/ui/description-list'
import { SidePanel } from '@/components/ui/side-panel'
import type { EnterpriseDetail } from '@/lib/enterprise/queries/get-enterprise'

/** One enterprise beside the list: all its facts, and the way to its record and its people. */
export function EnterprisePanel({ detail, closeHref }: { detail: EnterpriseDetail; closeHref: string }) {
  const { enterprise, townshipName, portrait, mayKeep } = detail
  return (
    <SidePanel
      title={enterprise.name}
      subtitle={townshipName}
      closeHref={closeHref}
      footer={
        <>
          <LinkButton href={paths.enterprise(enterprise.id)} variant="primary">
            打开登记
          </LinkButton>
          <LinkButton href={paths.talentsOfEmployer(enterprise.id)}>在职人才</LinkButton>
          {mayKeep ? <LinkButton href={paths.enterpriseCorrection(enterprise.id)}>更正</LinkButton> : null}
        </>
      }
    >
      <DescriptionList
        columns={1}
        items={portrait
          .flatMap(({ lines }) => lines)
          .map((line) => ({
            term: line.label,
            value: line.isKnown ? line.text : <span className="text-ink-3">{line.text}</span>,
            source: line.source === '' ? null : line.source,
          }))}
      />
    </SidePanel>
  )
}
