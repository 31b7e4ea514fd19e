/** The forms of problems, and what can be done about them, in words. */
import { isOnlyNews } from '@shared/problem-order'
import type { ProblemAction, ProblemForm } from '@shared/safety'
import type { Tone } from '../../ui/Icon'
import { counted, figure } from './words'

interface FormWords {
  /** Of a single one. */
  readonly one: string
  readonly many: (count: number) => string
  /** What it means and what is safe. */
  readonly means: string
  readonly tone: Tone
}

const records = (rest: string) => (count: number) => `${counted(count, 'record')} ${rest}`
const files = (rest: string) => (count: number) => `${counted(count, 'file')} ${rest}`

export const formWords: Readonly<Record<ProblemForm, FormWords>> = {
  'mass-gone': {
    one: 'Many files went at once',
    many: count => `Many files went at once, ${figure(count)} times`,
    means: 'Nothing was taken out of Presnap. It still holds them and can write them again.',
    tone: 'danger',
  },
  conflict: {
    one: 'Changed here and elsewhere',
    many: records('changed here and elsewhere'),
    means: 'The same field has two texts. Both are kept; choose which one stands.',
    tone: 'warn',
  },
  gone: {
    one: 'Gone from the folder',
    many: records('are gone from the folder'),
    means: 'Their files were removed outside Presnap. The last versions are kept here.',
    tone: 'warn',
  },
  'not-migrated': {
    one: 'Not brought up to date',
    many: records('could not be brought up to date'),
    means: 'Their files are as they were. They can be read, but not changed.',
    tone: 'warn',
  },
  quarantined: {
    one: 'Could not be read',
    many: files('could not be read'),
    means: 'Each is kept byte for byte in the quarantine folder. Everything else is here.',
    tone: 'warn',
  },
  unreadable: {
    one: 'Left out',
    many: files('are left out'),
    means: 'They stay where and as they are, and are not shown.',
    tone: 'warn',
  },
  newer: {
    one: 'Of a newer Presnap',
    many: records('are of a newer Presnap'),
    means: 'They can be read, but not changed here. Update Presnap.',
    tone: 'warn',
  },
  backup: {
    one: 'No backup was made',
    many: count => `No backup was made, ${figure(count)} times`,
    means: 'Your records are saved, and the earlier backups are untouched. It is tried again by itself.',
    tone: 'warn',
  },
  history: {
    one: 'A history is not whole',
    many: count => `${figure(count)} histories are not whole`,
    means: 'The records themselves are whole; some of their earlier versions cannot be read.',
    tone: 'ask',
  },
  settings: {
    one: 'Settings could not be read',
    many: count => `Settings could not be read, ${figure(count)} times`,
    means: 'The file is kept; the usual settings hold.',
    tone: 'ask',
  },
  index: {
    one: 'The index was made anew',
    many: count => `The index was made anew, ${figure(count)} times`,
    means: 'It only helps to start quickly. Nothing was in it that is not in your files.',
    tone: 'ask',
  },
  lock: {
    one: 'Open elsewhere as well',
    many: count => `Open elsewhere as well, ${figure(count)} times`,
    means: 'You can go on working: what both change is merged.',
    tone: 'ask',
  },
  'outside-change': {
    one: 'Changed outside Presnap',
    many: records('changed outside Presnap'),
    means: 'They are shown as they now stand in their files. The version of before is kept.',
    tone: 'ask',
  },
  merged: {
    one: 'Changes brought together',
    many: records('had changes brought together'),
    means: 'What was changed here and what was changed elsewhere did not touch each other; both are in.',
    tone: 'ask',
  },
}

const one: Readonly<Record<ProblemAction, string>> = {
  dismiss: 'Fine as it is',
  'restore-last-good': 'Put the last good version back',
  'keep-ours': 'Keep what was here',
  'keep-theirs': 'Keep what came from elsewhere',
  'bring-back': 'Bring it back',
  'let-go': 'Let it go',
  'show-file': 'Show in folder',
}

/** Words of a button for one problem; many files that went at once are spoken of as many. */
export function actionWords(form: ProblemForm, action: ProblemAction): string {
  if (form === 'mass-gone' && action === 'bring-back') return 'Bring them back'
  if (form === 'mass-gone' && action === 'let-go') return 'Let them go'
  if (action === 'dismiss' && !isOnlyNews(form)) return 'Take it off the list'
  return one[action]
}

/** Words of a button for all of a form. */
export function actionOnAllWords(action: ProblemAction, count: number): string {
  const all = `all ${figure(count)}`
  switch (action) {
    case 'dismiss':
      return `Take ${all} off the list`
    case 'restore-last-good':
      return `Put the last good versions of ${all} back`
    case 'bring-back':
      return `Bring ${all} back`
    case 'let-go':
      return `Let ${all} go`
    default:
      return `${one[action]}, for ${all}`
  }
}
