/** What a row of a run sheet became, in words. */
import type { RowForm } from '@shared/formats/run-sheet/sheet'

export const formWords: Readonly<Record<RowForm, string>> = {
  chapter: 'chapter',
  step: 'step',
  tell: 'say',
  click: 'click',
  open: 'open',
  copy: 'copy',
  switch: 'switch',
  takeaway: 'takeaway',
  today: 'today they',
  'with-us': 'with us',
  fallback: 'if it breaks',
  'watch-out': 'watch out',
  before: 'set up first',
  skip: 'skip when',
  'if-asked': 'if asked',
  speaker: 'who speaks',
  name: 'name',
  hello: 'hello',
  questions: 'questions',
  'next-steps': 'next steps',
  actor: 'who does it',
  trigger: 'what sets it off',
  result: 'result',
  audience: 'audience',
  industry: 'industry',
  product: 'product',
  author: 'author',
  label: 'label',
}

/** What a user may turn a line into. */
export const choosable: readonly RowForm[] = [
  'chapter',
  'step',
  'tell',
  'click',
  'open',
  'copy',
  'switch',
  'takeaway',
  'today',
  'with-us',
  'fallback',
  'watch-out',
  'before',
  'skip',
  'if-asked',
  'speaker',
]

export const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`
