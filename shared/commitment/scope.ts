/** The scope sheet (S1-15b, R32): what is in, what is out, and where the two sides read it differently. */
import type { Commitment, ScopeLine } from '../domain/commitment'
import type { Making } from '../domain/record'
import { freshId } from '../domain/schema'

export function addScopeLine(
  commitment: Commitment,
  fields: Partial<ScopeLine> & Pick<ScopeLine, 'inScope'>,
  { newId }: Pick<Making, 'newId'>,
): Commitment {
  const line: ScopeLine = { text: '', ...fields, id: freshId('scope-line', newId) }
  return { ...commitment, scope: [...commitment.scope, line] }
}

export function changeScopeLine(
  commitment: Commitment,
  id: ScopeLine['id'],
  fields: Partial<ScopeLine>,
): Commitment {
  return {
    ...commitment,
    scope: commitment.scope.map(line => (line.id === id ? { ...line, ...fields } : line)),
  }
}

export function removeScopeLine(commitment: Commitment, id: ScopeLine['id']): Commitment {
  const scope = commitment.scope.filter(line => line.id !== id)
  return scope.length === commitment.scope.length ? commitment : { ...commitment, scope }
}

/** R32: what a line in scope lacks before anybody can sign it; a line that is out lacks nothing. */
export function lacksOf(line: ScopeLine): readonly ('who' | 'when' | 'proof')[] {
  if (!line.inScope || line.text.trim() === '') return []
  return [
    ...(line.ownerId === undefined ? (['who'] as const) : []),
    ...(line.dueOn === undefined ? (['when'] as const) : []),
    ...(line.proof === undefined || line.proof.trim() === '' ? (['proof'] as const) : []),
  ]
}

export interface ScopeCount {
  /** Lines with words, in scope and out. */
  readonly lines: number
  readonly inScope: number
  readonly done: number
  readonly disputed: number
  /** In scope without who, when or proof. */
  readonly lacking: number
}

/** Every line of all of them, once. A line without words is still being typed and counts for nothing. */
export function countScope(commitments: readonly Pick<Commitment, 'scope'>[]): ScopeCount {
  const lines = commitments.flatMap(({ scope }) => scope).filter(({ text }) => text.trim() !== '')
  const count = (is: (line: ScopeLine) => boolean) => lines.filter(is).length
  return {
    lines: lines.length,
    inScope: count(line => line.inScope),
    done: count(line => line.inScope && line.done === true),
    disputed: count(line => line.disputed === true),
    lacking: count(line => lacksOf(line).length > 0),
  }
}

/** "1 of 5 lines disputed"; what is disputed at the end was said unclearly in the middle (S1-15d). */
export function disputedWords({ lines, disputed }: ScopeCount): string {
  if (lines === 0) return 'no line of scope is written down'
  const noun = lines === 1 ? 'line' : 'lines'
  return disputed === 0 ? `none of ${lines} ${noun} disputed` : `${disputed} of ${lines} ${noun} disputed`
}
