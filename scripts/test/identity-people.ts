import { completeResidentId } from '@/lib/kernel/resident-id'
import type { ProviderPerson } from './identity-provider'

/** Who can log in at the identity provider of the browser tests: people of the demo county, and one from elsewhere. */
export const PEOPLE: Readonly<Record<string, ProviderPerson>> = {
  'gov-wangfang': { name: '王芳', preferred_username: 'wangfang' },
  'gov-zhangmin': { name: '张敏', preferred_username: 'zhangmin' },
  'citizen-ouyang': { name: '欧阳若兰', id_number: completeResidentId('51079919930318712'), real_name_verified: true },
  'citizen-unverified': {
    name: '欧阳若兰',
    id_number: completeResidentId('51079919930318712'),
    real_name_verified: false,
  },
  'citizen-new': {
    name: '阿卜杜拉·买买提',
    id_number: completeResidentId('65010219950817301'),
    real_name_verified: true,
    phone_number: '13900077001',
  },
}
