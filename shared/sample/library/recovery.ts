/** "Recovery workflow, whole room", revision 7: three minutes hello, 18 of steps, five of questions, four to close. */

import type { AnyRecord } from '../../domain/records'
import { newRevision } from '../../domain/revision'
import { newScript, type Script } from '../../domain/script'
import type { Stage } from '../stage'
import { chaptersOf, type StepLine, stepsOf } from './story'

const tenant = 'https://demo-a.harborline.example'

export const recoveryScript = (s: Stage): Script =>
  s.make(newScript, 'recovery', '2026-06-11 10:00', {
    releaseNotesReadOn: s.day('2026-11-18'),
    name: 'Recovery workflow, whole room',
    workflow: 'One file, one attack, one audit',
    actor: 'The person who needs the file, then the one who guards it, then the one who is asked about it',
    trigger: 'A signed record is gone before the shift ends',
    result: 'The record is back, nobody could wipe the copy, and the test is on paper',
    industries: ['pharmaceutical packaging', 'architecture'],
    audience: 'A mixed room, levels 1 to 5',
    product: 'Harborline Vault',
    productVersion: '5.2',
    revision: 7,
    revisedOn: s.day('2026-11-02'),
    author: 'Mira Lindqvist',
    note: 'Auditor chapter moved before price',
    lastVerifiedOn: s.day('2026-11-12'),
    reviewBy: s.day('2027-02-02'),
    helloMinutes: 3,
    questionsMinutes: 5,
    nextStepsMinutes: 4,
    chapters: chaptersOf(s, 'recovery', [
      'A lost file comes back',
      'A ransomware morning',
      'The auditor asks',
    ]),
    steps: stepsOf(s, 'recovery', recoverySteps(s)),
  })

/** Revision 6 as it stood, and 7 as it stands: price came before the auditor then. */
export function recoveryRevisions(s: Stage): readonly AnyRecord[] {
  const seven = recoveryScript(s)
  const [record, noDelete, ownLock, proof, calendar, price] = seven.steps
  const before = [record, noDelete, ownLock, price, proof, calendar].filter(step => step !== undefined)
  const six: Script = {
    ...seven,
    steps: before,
    revision: 6,
    revisedOn: s.day('2026-09-14'),
    note: 'Takeaways rewritten as their gain',
  }
  return [six, seven].map(script =>
    s.make(
      newRevision,
      `recovery/${script.revision}`,
      `${script.revision === 6 ? '2026-09-14' : '2026-11-02'} 16:00`,
      {
        of: { kind: 'script', id: script.id },
        number: script.revision,
        on: script.revisedOn ?? '',
        author: script.author,
        note: script.note,
        snapshot: JSON.stringify(script),
      },
    ),
  )
}

function recoverySteps(s: Stage): readonly StepLine[] {
  return [
    {
      key: 'record',
      chapter: 1,
      title: 'Batch record back this shift',
      tell: 'It is 16:40 and record 4471 is gone. You open the vault, you type the batch number, and your file is there, from eleven minutes ago. We keep the signature and the date, so your pallet can ship tonight.',
      rows: [
        ['click', 'Delete 4471-final.pdf in the plant share'],
        ['copy', 'Copy 4471 into the vault search', '4471'],
        ['click', 'Restore in place, keep the signature'],
        ['switch', 'Switch to the file. Point at signer and date.', 'Plant share'],
      ],
      takeaway: 'Two days of quarantine become eleven minutes.',
      minutes: 4,
      leastMinutes: 3,
      level: 2,
      topics: ['restore time'],
      forParts: ['end-user', 'signs'],
      todayThey:
        'file a ticket, IT looks for the file on {{their tool}}, and the pallet stands in quarantine for two days.',
      withUs: 'QA types the batch number and has the record before the shift ends.',
      proofId: s.id('proof', 'recording-2b'),
      prerequisites: [
        { id: s.id('prerequisite', 'record/tenant'), text: 'Demo tenant restored', minutes: 28 },
        { id: s.id('prerequisite', 'record/seed'), text: 'Record 4471 seeded' },
      ],
      fallback: 'Recording 2B, 1:40. Screens 4 to 9.',
      fallbackTriedOn: s.day('2026-11-11'),
      ifAsked: [{ question: 'Does a restored file keep its date?', answerId: s.id('answer', 'file-date') }],
      isResult: true,
    },
    {
      key: 'no-delete',
      chapter: 2,
      title: 'A backup no one can delete',
      tell: 'Two years ago an admin account wiped your share. Here is that same account, trying it again on your backup.',
      rows: [
        ['switch', 'Switch to Vault console, signed in as corvane-admin', 'Vault console'],
        ['open', 'Open vault/batch-records, newest point', `${tenant}/vault/batch-records`],
        ['click', 'Delete. Stop on the refusal: locked until [[2026-12-03]]'],
        ['copy', 'Copy corvane-admin refused into the log search', 'corvane-admin refused'],
      ],
      takeaway: 'Nobody can delete it before the date you set. Not us, not you.',
      minutes: 5,
      leastMinutes: 4,
      level: 4,
      topics: ['deletion'],
      forParts: ['technical-evaluator', 'champion'],
      proofId: s.id('proof', 'refusal-test'),
      watchOuts: [
        {
          id: s.id('watch-out', 'no-delete/lock'),
          form: 'gap',
          gapId: s.id('gap', 'lock-shorten'),
          title: 'A set lock cannot be shortened',
          text: 'Say: you start with 14 days in the pilot. Then ask: is that a deal killer? Never: you can change it later.',
        },
        {
          id: s.id('watch-out', 'no-delete/deep'),
          form: 'too-technical',
          title: 'How the lock is enforced',
          text: 'Too technical for those who sign and those who use it. Take it one-to-one.',
        },
      ],
      fallback: 'Screens 10 to 14, with the refusal log of the last test.',
      fallbackTriedOn: s.day('2026-11-11'),
    },
    {
      key: 'own-lock',
      chapter: 2,
      title: 'Set up your own lock',
      tell: 'You pick a folder, you pick a date, you confirm it with your second factor.',
      rows: [
        ['click', 'New lock, 14 days, folder "pilot"'],
        ['click', 'Confirm with the second factor'],
      ],
      takeaway: 'You set your first lock in under two minutes.',
      minutes: 2,
      must: false,
      depth: 'train',
      level: 5,
      topics: ['deletion'],
      forParts: ['technical-evaluator'],
      fallback: 'Leave it out, send recording 1A.',
      skipWhen: 'Late by more than a minute',
    },
    {
      key: 'proof-restore',
      chapter: 3,
      title: 'Proof the last restore worked',
      tell: 'The auditor asks when you last tested. You open the list: first Monday of the month, 212 files, all of them read back, and here is the page you hand over.',
      rows: [
        ['open', 'Open the test list, newest first', `${tenant}/tests`],
        ['click', 'Open the October report, page 1'],
      ],
      takeaway: 'You answer the auditor with a page, not with a promise.',
      minutes: 3,
      level: 2,
      topics: ['restore tests'],
      forParts: ['signs', 'end-user'],
      proofId: s.id('proof', 'restore-report'),
      watchOuts: [
        {
          id: s.id('watch-out', 'proof-restore/2008'),
          form: 'gap',
          gapId: s.id('gap', 'server-2008'),
          title: 'No agent for Windows Server 2008 R2',
        },
      ],
    },
    {
      key: 'calendar',
      chapter: 3,
      title: 'Restore-test calendar',
      tell: 'You choose the Monday, you choose who gets the page.',
      rows: [['click', 'Open the calendar, move one test by a week']],
      takeaway: 'Your test happens whether or not anybody remembers it.',
      minutes: 1,
      must: false,
      level: 2,
      topics: ['restore tests'],
      forParts: ['end-user'],
      medium: 'slides',
    },
    {
      key: 'price',
      chapter: 3,
      title: 'Seven years, priced',
      tell: 'You asked what seven years cost. Here is your figure for your terabytes, year by year, and what stays the same if you keep less.',
      rows: [['switch', 'Switch to the price page, line "seven years"', 'Price page']],
      takeaway: 'You know the last year of it as well as the first.',
      minutes: 3,
      leastMinutes: 2,
      depth: 'inform',
      level: 1,
      topics: ['cost'],
      forParts: ['signs'],
      medium: 'slides',
      proofId: s.id('proof', 'price-sheet'),
    },
  ]
}
