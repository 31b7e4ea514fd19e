/** Our side: two colleagues, two demo tenants, three message templates. */
import { newColleague } from '../domain/colleague'
import { newEnvironment } from '../domain/environment'
import type { AnyRecord } from '../domain/records'
import { newTemplate } from '../domain/template'
import type { Stage } from './stage'

export const ourRecords = (s: Stage): readonly AnyRecord[] => [
  ...colleagues(s),
  ...environments(s),
  ...templates(s),
]

const colleagues = (s: Stage) => [
  s.make(newColleague, 'mira', '2026-06-08 09:00', {
    name: 'Mira Lindqvist',
    emails: ['mira.lindqvist@harborline.example'],
    me: true,
    role: 'sales-engineer',
    zone: s.zone,
  }),
  s.make(newColleague, 'tom', '2026-06-08 09:05', {
    name: 'Tom Okafor',
    emails: ['tom.okafor@harborline.example'],
    role: 'salesperson',
    experience: 'new',
    zone: s.zone,
  }),
]

const environments = (s: Stage) => [
  s.make(newEnvironment, 'demo-a', '2026-06-08 10:00', {
    name: 'Demo A',
    url: 'https://demo-a.harborline.example',
    userName: 'corvane-admin',
    passwordItem: 'Demo A, corvane-admin',
    resetSteps:
      '1. Stop the nightly job.\n2. Restore the data set "packaging".\n3. Seed batch record 4471.\n4. Sign in once and look at the refusal log.',
    resetMinutes: 28,
    checkMinutes: 5,
    lastVerifiedAt: s.at('2026-11-12 12:40'),
    lastResetAt: s.at('2026-11-12 12:30'),
    expiresOn: s.day('2027-03-31'),
    doNotTouch: 'The retention rule of the vault "ledger": support uses it.',
    bookings: [
      { callId: s.id('call', 'corvane-proof'), from: s.at('2026-11-19 14:30'), to: s.at('2026-11-19 15:00') },
      {
        callId: s.id('call', 'bellweather-follow-up'),
        from: s.at('2026-11-19 15:30'),
        to: s.at('2026-11-19 16:15'),
        note: 'A reset does not fit in between: use Demo B',
      },
    ],
  }),
  s.make(newEnvironment, 'demo-b', '2026-06-08 10:10', {
    name: 'Demo B',
    url: 'https://demo-b.harborline.example',
    userName: 'depot-admin',
    passwordItem: 'Demo B, depot-admin',
    resetSteps:
      '1. Restore the data set "depots".\n2. Switch the spare server off.\n3. Check that the rebuild job is armed.',
    resetMinutes: 22,
    lastVerifiedAt: s.past('2026-11-19 08:50'),
    lastResetAt: s.past('2026-11-19 08:40'),
    expiresOn: s.day('2027-02-26'),
    bookings: [
      {
        callId: s.id('call', 'bellweather-follow-up'),
        from: s.at('2026-11-19 15:30'),
        to: s.at('2026-11-19 16:15'),
      },
    ],
  }),
]

const templates = (s: Stage) => [
  s.make(newTemplate, 'salesperson', '2026-07-06 10:00', {
    name: 'Five questions before the call',
    audience: 'salesperson',
    subject: 'Five questions before {{prospect}}',
    body: 'Hello {{salesperson}},\n\nbefore {{call}} I need five short answers:\n1. What did they say the problem is, in their words?\n2. Who signs, and will they be there?\n3. What must they say at the end for you to call it a success?\n4. Which other products did they name?\n5. What may I not mention, and whom may I not contact?\n\nThank you. I send the agenda as soon as I have them.\n{{me}}',
  }),
  s.make(newTemplate, 'technical', '2026-07-06 10:10', {
    name: 'Follow-up to the technical team',
    audience: 'technical',
    callKinds: ['demo', 'deep-dive', 'proof-of-concept'],
    use: 'follow-up',
    subject: '{{subject}}',
    body: '{{greeting}}\n\n{{thanks}}\n\n{{personal line}}\n\nYour questions\n{{questions}}\n\nWhat you were promised\n{{promises}}\n\nWhere it stands today\n{{gaps}}\n\nYour next step\n{{next step}}\n\n{{my name}}',
  }),
  s.make(newTemplate, 'executive', '2026-07-06 10:20', {
    name: 'Half a page for the one who signs',
    audience: 'executive',
    callKinds: ['closing', 'demo'],
    subject: '{{prospect}}: what you decide, and by when',
    body: 'Dear {{names}},\n\nthank you for the time you took on {{day}}.\n\nYou said: {{need}}\nYou saw: {{takeaway}}\nIt costs: {{price}}\nStill open: {{questions}}\n\nYour decision: {{next step}}, by {{date}}.\n\n{{me}}',
  }),
]
