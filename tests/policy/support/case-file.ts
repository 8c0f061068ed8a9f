import { readFileSync } from 'node:fs'
import { type CaseFile, readCases } from '@/lib/policy/casework/case-file'

/** Reads a file of worked cases that must be sound. */
export function readCaseFile(path: string): CaseFile {
  const read = readCases(readFileSync(path, 'utf8'))
  if (read.ok) return read.value.value
  throw new Error(read.failure.map((issue) => `${path}:${issue.line} ${issue.path} ${issue.message}`).join('\n'))
}
