/** What an import makes, in numbers and words, for the preview and for the line said afterwards. */
import type { Prospect } from '../domain/prospect'
import type { Change } from './ledger'

export interface Counts {
  readonly calls: number
  readonly prospects: number
  readonly people: number
  readonly colleagues: number
  readonly needs: number
  readonly houseRules: number
  readonly facts: number
  readonly questions: number
  readonly commitments: number
  readonly updatedCalls: number
  readonly updatedPeople: number
}

/** New and updated things by kind; needs, rules and facts count those the prospect gains. */
export function countChanges(changes: readonly Change[]): Counts {
  const fresh = (kind: string): number =>
    changes.filter(each => each.record.kind === kind && !each.was).length
  const updated = (kind: string): number =>
    changes.filter(each => each.record.kind === kind && each.was).length
  const gained = (pick: (prospect: Prospect) => readonly unknown[]): number => {
    return changes.reduce((sum, { record, was }) => {
      if (record.kind !== 'prospect') return sum
      return sum + pick(record).length - (was?.kind === 'prospect' ? pick(was).length : 0)
    }, 0)
  }
  return {
    calls: fresh('call'),
    prospects: fresh('prospect'),
    people: fresh('person'),
    colleagues: fresh('colleague'),
    needs: gained(prospect => prospect.needs),
    houseRules: gained(prospect => prospect.houseRules),
    facts: gained(prospect => prospect.facts),
    questions: fresh('question'),
    commitments: fresh('commitment'),
    updatedCalls: updated('call'),
    updatedPeople: updated('person') + updated('colleague'),
  }
}

/** The counts as words: "1 call", "3 people"; nothing that is zero. */
export function wordsOfCounts(counts: Counts): {
  readonly creates: readonly string[]
  readonly updates: readonly string[]
} {
  const creates = [
    say(counts.calls, 'call', 'calls'),
    say(counts.prospects, 'prospect', 'prospects'),
    say(counts.people, 'person', 'people'),
    say(counts.colleagues, 'colleague', 'colleagues'),
    say(counts.needs, 'need', 'needs'),
    say(counts.houseRules, 'house rule', 'house rules'),
    say(counts.questions, 'question', 'questions'),
    say(counts.commitments, 'commitment', 'commitments'),
    say(counts.facts, 'fact', 'facts'),
  ]
  const updates = [say(counts.updatedCalls, 'call', 'calls'), say(counts.updatedPeople, 'person', 'people')]
  return { creates: creates.filter(words => words !== ''), updates: updates.filter(words => words !== '') }
}

function say(count: number, one: string, many: string): string {
  return count === 0 ? '' : `${count} ${count === 1 ? one : many}`
}
