/** The words of the walk: one call of Corvane's from its invite to what comes after it. */

export const invite = `From: Tom Okafor <tom.okafor@harborline.example>
Sent: Monday, November 16, 2026 9:12 AM
To: Mira Lindqvist <mira.lindqvist@harborline.example>; Oyelaran, Marcus <marcus.oyelaran@corvane.example>; Brandt, Helen <helen.brandt@corvane.example>
Subject: Demo of the restore test
When: Thursday, November 19, 2026 2:30 PM-3:15 PM (UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna.
Where: Microsoft Teams Meeting

Marcus Oyelaran - IT Manager
Helen Brandt, CFO, Corvane Packaging
`

export const goal = {
  text: 'Helen agrees to a monthly restore test.',
  heardWhen: 'She names who signs it.',
} as const

export const checklist = {
  name: 'Before a remote demo',
  tick: 'Agree the one goal',
  value: 'Who shares the screen',
} as const

export const script = {
  name: 'Restore in front of everyone',
  steps: [
    {
      title: 'Restore one batch record',
      tell: 'What they lost in March',
      row: 'Open the batch list',
      copied: 'BR-2291',
    },
    { title: 'A lock that holds', tell: 'Why nobody can shorten it' },
  ],
} as const

export const gap = {
  title: 'A set lock cannot be shortened',
  does: 'Keeps a lock until its date.',
  doesNot: 'It does not shorten a lock once set.',
  workaround: 'Start with 14 days in the pilot.',
  proof: 'How a lock is kept, page 4',
} as const

export const need = 'I want the batch record back before the shift ends.'
export const question = 'Can the lock differ per share?'
export const promise = 'The audit letter goes out on Friday'
export const mistaken = 'Marked by mistake'
export const landed = 'the restore itself'
export const verdict = 'We can live with 14 days.'
export const oneChange = 'Ask for the signer in the first five minutes.'
export const nextGoal = 'They name a date for the pilot.'
