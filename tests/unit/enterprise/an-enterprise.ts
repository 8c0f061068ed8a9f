import type { Enterprise, EnterpriseFacts } from '@/lib/enterprise/model'
import { fromYuan } from '@/lib/kernel/fen'
import { toPlainDate } from '@/lib/kernel/plain-date'

const ENTERPRISE: Enterprise = {
  id: '01890000-0000-7000-8000-00000000000e',
  uscc: '91510799MA62400AB2',
  name: '云岭恒瑞纺织有限公司',
  employerType: 'privateEnterprise',
  industryCode: '17',
  townshipCode: '510799106',
  address: null,
  registeredOn: null,
  legalPersonName: null,
  controllerName: null,
  controllerKey: null,
  isAboveScale: true,
  isDishonest: false,
  phoneMasked: null,
  status: 'active',
  version: 1,
}

/** An enterprise with the tax of 2025 and a high-tech certificate, unless given otherwise. */
export const anEnterprise = (given: Partial<EnterpriseFacts> = {}): EnterpriseFacts => ({
  enterprise: ENTERPRISE,
  taxYears: [{ year: 2025, taxFen: fromYuan(4_100_000), revenueFen: fromYuan(100_000_000), source: '税务登记' }],
  qualifications: [
    {
      id: 'q1',
      kind: 'highTech',
      documentNumber: 'GR202351001234',
      validFrom: toPlainDate('2023-11-06'),
      validTo: toPlainDate('2026-11-05'),
      source: '窗口登记',
    },
  ],
  standing: { provenance: new Map(), verifications: new Map() },
  ...given,
})
