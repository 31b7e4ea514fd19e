/** What a playbook card is, and how one is found. The cards themselves are in cards.ts. */
import { cards } from './cards'

export interface CardSource {
  readonly title: string
  /** A day or a year; absent where the source carries none. */
  readonly date?: string
}

export interface CardText {
  readonly id: string
  readonly title: string
  readonly rule: string
  readonly reason: string
  readonly sources: readonly CardSource[]
  readonly inProduct: string
}

export type CardId = (typeof cards)[number]['id']

export interface Card extends CardText {
  readonly id: CardId
}

/** Every card, in order of its id. */
export const playbook: readonly Card[] = cards

const byId: ReadonlyMap<string, Card> = new Map(playbook.map(card => [card.id, card]))

/** The card of that id; undefined for an id this build does not know. */
export const cardOf = (id: string): Card | undefined => byId.get(id)
