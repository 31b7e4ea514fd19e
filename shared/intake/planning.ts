/** What planning an import works with: the user's choices, the world around, and what was planned so far. */
import type { Call } from '../domain/call'
import type { Deal } from '../domain/deal'
import type { Prospect } from '../domain/prospect'
import type { NewId } from '../domain/schema'
import type { EventDraft, Notice, SentenceTag } from '../formats/draft'
import type { EventChoices } from './choose-events'
import type { Known } from './known'
import type { PeoplePlanning } from './plan-people'
import type { MeChoice } from './who-is-us'

/** What the user changed in the preview. Everything is optional; the plan stands without. */
export interface ImportChoices extends EventChoices {
  readonly me?: MeChoice | undefined
  /** The company's name as corrected; no longer suggested then. */
  readonly company?: string | undefined
  /** For a meeting whose time was not found or ambiguous: ISO start, minutes. */
  readonly start?: string | undefined
  readonly minutes?: number | undefined
  readonly title?: string | undefined
  /** Tags by index in the draft's sentences. */
  readonly tags?: Readonly<Record<number, SentenceTag>> | undefined
  /** What was said of a sentence's suggestions, by its index; without an answer only what is sure is used. */
  readonly said?: Readonly<Record<number, SaidChoice>> | undefined
  /** Where it all goes; absent: to the meeting it speaks of, known or new. */
  readonly target?: IntakeTarget | undefined
  /** Read as the salesperson's reply or not, and the rows said yes or no to, by id. */
  readonly reply?: ReplyChoice | undefined
  /** Corrections of people by `personKey`. */
  readonly people?: Readonly<Record<string, PersonChoice>> | undefined
}

/** Who said it and the day it speaks of, as accepted: `false` and `null` leave them out. */
export interface SaidChoice {
  readonly who?: boolean | undefined
  readonly date?: string | null | undefined
}

export interface ReplyChoice {
  readonly isOne?: boolean | undefined
  readonly rows?: Readonly<Record<string, boolean>> | undefined
}

/** A call or a company that is here already. */
export type IntakeTarget =
  | { readonly kind: 'call'; readonly id: string }
  | { readonly kind: 'prospect'; readonly id: string }

export interface PersonChoice {
  readonly side?: 'ours' | 'theirs' | 'leave-out' | undefined
  readonly name?: string | undefined
  readonly title?: string | undefined
}

/** The world the plan is made in. `ownDomains`: ours, if known beside the colleagues' own. */
export interface ImportWorld {
  readonly known: Known
  readonly ownDomains: readonly string[]
  readonly choices: ImportChoices
  /** ISO instant. */
  readonly now: string
  /** The user's own IANA zone. */
  readonly zone: string
  readonly newId: NewId
}

/** One import in the making; filled step by step, thrown away after. */
export interface Planning extends PeoplePlanning {
  readonly world: ImportWorld
  readonly notices: Notice[]
  readonly calls: Call[]
  /** Names in the text that are people of theirs, as written. */
  readonly theirNames: Set<string>
  /** Deals made by this import. */
  readonly deals: Deal[]
  /** The draft's meetings as read, series whole. */
  readonly events: readonly EventDraft[]
  /** The text as pasted, '' for a calendar. */
  readonly text: string
  prospect: Prospect | undefined
  companyWhy: string | undefined
}
