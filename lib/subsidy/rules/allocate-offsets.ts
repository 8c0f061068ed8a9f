import { minFen, subtractFen, toFen, type Fen } from '@/lib/kernel/fen'

export type OpenPayment = { readonly id: string; readonly payeeKey: string; readonly netFen: Fen }
export type OpenReceivable = { readonly id: string; readonly payeeKey: string; readonly openFen: Fen }
export type Offset = { readonly paymentId: string; readonly receivableId: string; readonly amountFen: Fen }

/** Sets what a payee owes off against what is due to the same payee: in the order given, never more than either. */
export function allocateOffsets(payments: readonly OpenPayment[], receivables: readonly OpenReceivable[]): Offset[] {
  const left = new Map(receivables.map(({ id, openFen }) => [id, openFen]))
  const byPayee = Map.groupBy(receivables, ({ payeeKey }) => payeeKey)
  return payments.flatMap((payment) => {
    let net = payment.netFen
    return (byPayee.get(payment.payeeKey) ?? []).flatMap((receivable) => {
      const amountFen = minFen(net, left.get(receivable.id) ?? toFen(0))
      if (amountFen === 0) return []
      net = subtractFen(net, amountFen)
      left.set(receivable.id, subtractFen(left.get(receivable.id) ?? toFen(0), amountFen))
      return [{ paymentId: payment.id, receivableId: receivable.id, amountFen }]
    })
  })
}
