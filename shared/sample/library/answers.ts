/** Answers and objections. Two questions have no answer yet: somebody is waiting for both. */
import { type Answer, newAnswer } from '../../domain/answer'
import type { AnyRecord } from '../../domain/records'
import type { Stage } from '../stage'
import { competitorCards } from './competitors'

export function answerRecords(s: Stage): readonly AnyRecord[] {
  const answer = (
    key: string,
    checked: string | undefined,
    fields: Partial<Answer> & { readonly question: string },
  ) =>
    s.make(newAnswer, key, '2026-06-15 09:00', {
      ...fields,
      lastCheckedOn: checked === undefined ? undefined : s.day(checked),
    })
  return [
    ...unanswered(answer),
    ...aboutAccess(s, answer),
    ...aboutRest(s, answer),
    ...objections(s, answer),
    ...competitorCards(s),
  ]
}

type AnswerMaker = (
  key: string,
  checked: string | undefined,
  fields: Partial<Answer> & { readonly question: string },
) => Answer

const unanswered = (answer: AnswerMaker) => [
  answer('ports', undefined, {
    question: 'Which ports does the agent open?',
    variants: ['Which ports does the agent open on the plant network?', 'firewall'],
    topics: ['network'],
  }),
  answer('two-keys', undefined, {
    question: 'Can two people hold the unlock key?',
    variants: ['Can two people hold the unlock key together?', 'four eyes'],
    topics: ['deletion'],
  }),
]

const aboutAccess = (s: Stage, answer: AnswerMaker) => [
  answer('sso', '2026-11-03', {
    question: 'Do you support single sign-on?',
    variants: ['sso', 'Entra ID', 'can we use our own login'],
    short:
      'Yes. You sign in with your own Entra ID or any SAML 2.0 provider, and group membership decides who may restore.',
    long: 'You connect the vault to your identity provider once, with SAML 2.0 or Entra ID. Your people sign in with the account they already have. A group in your directory decides who may look, who may restore and who may set a lock. When somebody leaves and the account is closed, the access is closed with it. A local break-glass account stays for the day your provider is down.',
    proofIds: [s.id('proof', 'setup-guide'), s.id('proof', 'recording-1a')],
    proof: 'Corvane, shown live on [[2026-11-12]]',
    doNotSay: ['any identity provider', 'It is included for ever.'],
    topics: ['sign-in'],
    reviewBy: s.day('2027-05-03'),
  }),
  answer('second-factor', '2026-11-07', {
    question: 'Can we enforce a second factor for a restore?',
    variants: ['mfa', 'two-factor', 'Can we enforce a second factor?'],
    short:
      'Yes, per vault, since 5.2. You set it once and it is asked at every restore, not only at sign-in.',
    proofIds: [s.id('proof', 'setup-guide')],
    topics: ['sign-in'],
    reviewBy: s.day('2027-05-07'),
  }),
  answer('sso-cost', '2026-10-10', {
    question: 'Does SSO cost extra?',
    short: 'No, in every edition. You pay for the terabytes you protect and for nothing else.',
    proofIds: [s.id('proof', 'price-sheet')],
    topics: ['sign-in', 'cost'],
    reviewBy: s.day('2027-04-09'),
  }),
  answer('scim', '2026-04-16', {
    question: 'Do you provision users with SCIM?',
    short: 'Not yet: you import from a group. An account you close loses its access at the next sign-in.',
    doNotSay: ['soon'],
    topics: ['sign-in'],
    reviewBy: s.day('2026-10-16'),
  }),
  answer('sign-in-log', '2026-10-23', {
    question: 'Where does the sign-in log go?',
    variants: ['syslog', 'SIEM'],
    short: 'Your own log server, by syslog. Every refusal goes there too, with the account and the time.',
    proofIds: [s.id('proof', 'refusal-test')],
    topics: ['sign-in', 'deletion'],
    reviewBy: s.day('2027-04-23'),
  }),
]

const aboutRest = (s: Stage, answer: AnswerMaker) => [
  answer('file-date', '2026-11-11', {
    question: 'Does a restored file keep its date?',
    variants: ['Does a restored file keep its timestamp?', 'signature after a restore'],
    short: 'Yes. Date, owner and signature stay as they were; the restore itself is written in its own log.',
    proofIds: [s.id('proof', 'recording-2b')],
    topics: ['restore time', 'audit'],
    reviewBy: s.day('2027-05-11'),
  }),
  answer('seven-years', '2026-10-10', {
    question: 'What does a seven-year copy cost?',
    variants: ['long-term copy', 'archive price'],
    short:
      'You pay for what is kept, once, at the price of the year you store it. Tom has the sheet for your terabytes.',
    proofIds: [s.id('proof', 'price-sheet')],
    doNotSay: ['about', 'roughly'],
    topics: ['cost'],
    reviewBy: s.day('2027-04-09'),
  }),
]

const objections = (s: Stage, answer: AnswerMaker) => [
  answer('have-tape', '2026-10-29', {
    form: 'objection',
    question: 'We already have tape.',
    short:
      'Keep it. Tape is good at lying in a safe for ten years; it is slow at giving you one file on a Tuesday.',
    long: 'Your tapes still do one thing well: they are off the network. What they no longer do is give a single record back within a shift. You can keep the monthly tape for the safe and use the vault for the days when somebody waits.',
    proofIds: [s.id('proof', 'recording-2b')],
    topics: ['restore time', 'tape'],
    reviewBy: s.day('2027-04-29'),
  }),
  answer('not-first', '2026-09-18', {
    form: 'objection',
    question: 'We will not be the first.',
    short:
      'You would not be. Meridew Optics went through two audits with it, and their IT manager takes calls.',
    proofIds: [s.id('proof', 'meridew')],
    topics: ['first customer'],
    reviewBy: s.day('2027-03-18'),
  }),
  answer('half-price', '2026-03-12', {
    form: 'objection',
    question: 'The other one is half the price.',
    short:
      'Then ask both of us for the price of a restore test each month, with the report. That is the line where we differ.',
    topics: ['cost'],
    reviewBy: s.day('2026-09-11'),
  }),
]
