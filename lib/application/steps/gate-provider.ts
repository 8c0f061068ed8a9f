import type { PublicationGate } from '@/lib/policy/ports'
import { paysProvider } from '../rules/pays-provider'
import { findProviderPayee } from './find-provider-payee'

/** An item that pays its provider is not published before the provider can be paid. */
export const gateProvider: PublicationGate = async (tx, countyCode, { version }) =>
  !paysProvider(version.rulebook) || (await findProviderPayee(tx, countyCode, version.itemId))
    ? null
    : {
        code: 'noProviderAccount',
        text: '这个事项的补贴付给提供单位，还没有复核过的提供单位账户。请在本页“提供单位账户”录入，由另一人复核。',
      }
