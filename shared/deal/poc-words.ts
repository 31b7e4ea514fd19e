/** What a proof of concept lacks, in words: without criteria it proves nothing, and nobody can say when it is over. */
import type { CallKind } from '../domain/call'
import type { Criterion, ExitDecision, Poc } from '../domain/poc'

export const exitLabels: Readonly<Record<ExitDecision, string>> = {
  go: 'Go: it proved what it should',
  extend: 'Extend: one thing is still to be shown',
  stop: 'Stop: it will not do',
}

const isBlank = (text: string | undefined): boolean => text === undefined || text.trim() === ''
const isNamed = (criterion: Criterion): boolean => !isBlank(criterion.text)

export interface PocWarning {
  readonly is: 'no-criteria' | 'no-threshold' | 'no-owner' | 'no-dates'
  readonly words: string
}

/** The worst first. One that is decided is over and warns of nothing. */
export function pocWarnings(poc: Poc): readonly PocWarning[] {
  if (poc.exitDecision !== undefined) return []
  const criteria = poc.criteria.filter(isNamed)
  const bare = criteria.filter(one => isBlank(one.threshold)).length
  const ownerless = criteria.filter(
    one => one.ownerPersonId === undefined && one.ownerColleagueId === undefined,
  ).length
  const found: readonly (PocWarning | undefined)[] = [
    criteria.length === 0 ? { is: 'no-criteria', words: noCriteriaWords } : undefined,
    bare > 0
      ? {
          is: 'no-threshold',
          words: `${counted(bare, 'criterion has', 'criteria have')} no threshold: anybody may call it met.`,
        }
      : undefined,
    ownerless > 0
      ? {
          is: 'no-owner',
          words: `${counted(ownerless, 'criterion has', 'criteria have')} no owner: nobody will measure it.`,
        }
      : undefined,
    poc.startsOn === undefined || poc.endsOn === undefined
      ? { is: 'no-dates', words: 'Start and end are missing: without an end it goes on until nobody cares.' }
      : undefined,
  ]
  return found.filter(one => one !== undefined)
}

const noCriteriaWords =
  'It has no criteria. Agree with them what must be true in the end, before it starts: otherwise it cannot be won.'

const counted = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`

/** A summary of a proof of concept fits. */
export interface PocInShort {
  readonly title: string
  readonly criteria: number
  readonly decided?: string | undefined
}

/**
 * What Prepare says of a proof-of-concept call: that its proof of concept has no criteria, or that the deal has none
 * at all. Undefined for other kinds of call, without a deal, and when all is well.
 */
export function pocCallWarning(
  callKind: CallKind,
  pocs: readonly PocInShort[] | undefined,
): string | undefined {
  if (callKind !== 'proof-of-concept' || pocs === undefined) return undefined
  const open = pocs.filter(poc => poc.decided === undefined)
  if (pocs.length === 0) {
    return 'This deal has no proof of concept written down yet. Agree on its criteria in this call, or before it.'
  }
  const bare = open.filter(poc => poc.criteria === 0)
  const [first] = bare
  if (first === undefined) return undefined
  const which =
    bare.length === 1
      ? `“${first.title}” has no criteria`
      : `${bare.length} proofs of concept have no criteria`
  return `${which}. Without them it cannot be won: agree on what must be true in the end.`
}

/** "2 of 3 met, 1 open": how it stands by its criteria. */
export function criteriaWords(poc: Poc): string {
  const criteria = poc.criteria.filter(isNamed)
  if (criteria.length === 0) return 'no criteria'
  const met = criteria.filter(one => one.result?.met === true).length
  const missed = criteria.filter(one => one.result?.met === false).length
  const open = criteria.length - met - missed
  const rest = [missed > 0 ? `${missed} not met` : '', open > 0 ? `${open} open` : '']
  return [`${met} of ${criteria.length} met`, ...rest].filter(Boolean).join(', ')
}
