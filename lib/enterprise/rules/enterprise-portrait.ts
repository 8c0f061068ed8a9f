import { factLine, plainLine, type FactGroup } from '@/lib/fact/rules/fact-line'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { ENTERPRISE_STATUS_LABELS } from '../labels'
import type { EnterpriseFacts } from '../model'
import { enterpriseFactReader } from './enterprise-fact-reader'

/** What is known of an enterprise, by group, each line with its source and since when. */
export function enterprisePortrait(facts: EnterpriseFacts, townshipName: string, asOf: PlainDate): FactGroup[] {
  const { enterprise, standing } = facts
  const reader = enterpriseFactReader(facts)
  const fact = (key: string) => factLine(key, asOf, { reader, standing })
  const plain = (key: string, text: string | null) => plainLine(key, text, standing)
  return [
    {
      title: '登记信息',
      lines: [
        plain('enterprise.uscc', enterprise.uscc),
        fact('enterprise.typeCode'),
        fact('enterprise.industryCode'),
        fact('enterprise.industrySectionCode'),
        plain('enterprise.township', townshipName),
        plain('enterprise.address', enterprise.address),
        plain('enterprise.registeredOn', enterprise.registeredOn),
        plain('enterprise.status', ENTERPRISE_STATUS_LABELS[enterprise.status]),
      ],
    },
    {
      title: '人员与联系',
      lines: [
        plain('enterprise.legalPersonName', enterprise.legalPersonName),
        plain('enterprise.controllerName', enterprise.controllerName),
        plain('enterprise.phone', enterprise.phoneMasked),
      ],
    },
    {
      title: '规模、资质与信用',
      lines: [
        fact('enterprise.isAboveScale'),
        fact('enterprise.isHighTech'),
        fact('enterprise.taxFenLastYear'),
        fact('enterprise.revenueFenLastYear'),
        fact('enterprise.isDishonest'),
      ],
    },
  ]
}
