import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Finding } from '@/lib/audit/rules/finding'
import { onTheCounty } from './on-the-county'
import { PlainProblem } from './problem.mjs'

const SAID: Record<Finding['kind'], string> = {
  rowChanged: 'the row says something else than when it was sealed',
  rowMissing: 'the row is gone',
  rowForged: 'the row was not written by the application, or was changed within seconds',
  linesChanged: 'the numbers under this seal are not those that were sealed',
  sealChanged: 'the seal does not fit the key',
  sealMissing: 'a seal is missing',
  chainBroken: 'the seal does not hang on the one before',
  tailCut: 'the chain ends before what was written down outside',
  rechained: 'the seal is another than was written down outside',
  neverSealed: 'the row has no number and does not wait for one',
  anchorChanged: 'the line of the file outside was changed',
  unsealedLong: 'rows have waited for a seal for more than ten minutes: does the worker run?',
  anchorLate: 'nothing was written down outside for more than two hours: can the worker write the file?',
}

const print = ({ kind, seal, seq, source, rowId, anchorLine }: Finding): string => {
  const places = [
    seal === undefined ? [] : [`seal ${seal}`],
    seq === undefined ? [] : [`number ${seq}`],
    rowId === undefined ? [] : [`${source} ${rowId}`],
    anchorLine === undefined ? [] : [`line ${anchorLine} of the file outside`],
  ]
  return `  ${kind}: ${SAID[kind]} (${places.flat().join(', ') || 'everywhere'})`
}

async function verify(): Promise<void> {
  await import('@/lib/wiring/register')
  const { systemActor } = await import('@/lib/kernel/actor')
  const { env } = await import('@/lib/platform/env')
  const { disconnectPrisma } = await import('@/lib/platform/prisma')
  const { getChainVerification } = await import('@/lib/audit/queries/get-chain-verification')
  const found = await getChainVerification(systemActor(env().JUCAI_COUNTY))
  await disconnectPrisma()
  if (!found) throw new PlainProblem('The record could not be read.')
  const { head, anchoredNumber, unsealedCount, findings, findingCount, tookMs } = found
  process.stdout.write(
    `${head?.count ?? 0} rows under ${head?.number ?? 0} seals, ${unsealedCount} waiting; written down outside up to seal ` +
      `${anchoredNumber}; verified in ${tookMs} ms.\nhead ${head?.hash ?? 'none'}\n`,
  )
  if (findingCount === 0) return void process.stdout.write('The record is whole.\n')
  const more = findingCount > findings.length ? `\n  … ${findingCount - findings.length} more` : ''
  throw new PlainProblem(`The record is not whole, ${findingCount} findings:\n${findings.map(print).join('\n')}${more}`)
}

/**
 * `npm run audit:verify [-- --anchor FILE]`: over DATABASE_URL, or the embedded demo database; against the file outside, or the copy of it
 * that the auditor kept. Writes nothing.
 */
onTheCounty(async () => {
  const { anchor } = parseArgs({ options: { anchor: { type: 'string' } } }).values
  if (anchor !== undefined) process.env.JUCAI_AUDIT_ANCHOR = resolve(anchor)
  await verify()
})
