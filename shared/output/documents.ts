/** The documents of a call: what each is called, who it is for, and how it is written. */
import { writeFollowUp } from '../debrief/follow-up'
import type { Colleague } from '../domain/colleague'
import { writeAgenda } from './agenda'
import { writeBackupPack } from './backup-pack'
import { writeBrief } from './brief'
import { writeCueSheet } from './cue-sheet'
import { writeDayOne } from './day-one'
import type { OutputFacts } from './facts'
import { writeHandOff } from './hand-off'
import { writeNote } from './note'
import type { DocumentKind, Draft } from './sheet'
import { writeSignOff } from './sign-off'
import { speakersOf } from './speakers'

export interface DocumentForm {
  readonly isFor: string
  /** Shrunk and trimmed to one page on paper. */
  readonly isOnePage: boolean
  readonly write: (facts: OutputFacts) => Draft
  /** Those who may have one of their own, where several speak. */
  readonly speakers?: (facts: OutputFacts) => readonly Colleague[]
}

export const documentForms: Readonly<Record<DocumentKind, DocumentForm>> = {
  brief: { isFor: 'For our side, before the call', isOnePage: true, write: writeBrief },
  agenda: { isFor: 'For the customer, to edit', isOnePage: false, write: writeAgenda },
  note: {
    isFor: 'For your salesperson',
    isOnePage: false,
    write: writeNote,
  },
  'cue-sheet': {
    isFor: 'For you, on paper in the room',
    isOnePage: false,
    write: writeCueSheet,
    speakers: speakersOf,
  },
  'backup-pack': {
    isFor: 'For a colleague who takes over',
    isOnePage: false,
    write: writeBackupPack,
  },
  'sign-off': {
    isFor: 'For both sides, to sign',
    isOnePage: false,
    write: writeSignOff,
  },
  'day-one': {
    isFor: 'For the customer, before go-live',
    isOnePage: false,
    write: writeDayOne,
  },
  'follow-up': { isFor: 'For who was there, after the call', isOnePage: false, write: writeFollowUpDocument },
  'hand-off': { isFor: 'For who takes the customer over', isOnePage: false, write: writeHandOff },
}

/** Without a debrief there is nothing to write about yet. */
function writeFollowUpDocument({ after }: OutputFacts): Draft {
  if (after === undefined) return { kind: 'follow-up', title: 'Follow-up', head: [], sections: [] }
  const { facts, template, to } = after.mail
  return writeFollowUp(facts, template, to).draft
}

/** "corvane-packaging-huddle-brief": letters that every disk takes. */
export function fileStem({ about = '', title }: Pick<Draft, 'about' | 'title'>): string {
  const plain = `${about.split(',')[0] ?? ''} ${title}`
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
  const stem = plain.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/gu, '')
  return stem.slice(0, 80) || 'presnap'
}
