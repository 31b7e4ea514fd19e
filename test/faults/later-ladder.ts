/** The steps of a Presnap to come: every record says what it was called under version 1. */
import type { Ladder } from '@shared/domain/migrations'

export const laterLadder: Ladder = {
  target: 2,
  steps: [
    {
      from: 1,
      summary: 'records know their former name',
      migrate: value => ({ ...value, formerName: formerName(value) }),
    },
  ],
}

export const formerName = (value: Readonly<Record<string, unknown>>): string =>
  `${String(value.title ?? value.name ?? 'nameless')} (1)`
