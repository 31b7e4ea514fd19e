/** Two rivals, both made up. Every cell says where it was read and when; what nobody knows stays empty. */
import { type Answer, newAnswer } from '../../domain/answer'
import type { Stage } from '../stage'

type Cell = readonly [text: string, source: string, on: string] | undefined

export const competitorCards = (s: Stage): readonly Answer[] => [
  s.make(newAnswer, 'coldharbor', '2026-08-10 09:00', {
    form: 'competitor',
    question: 'How do you compare with Coldharbor Vault?',
    rival: 'Coldharbor Vault',
    short: 'They are quicker to set up on one site. We prove a restore every month and show you the report.',
    topics: ['deletion', 'restore tests'],
    criteria: [
      criterion(
        s,
        'Lock that nobody can lift',
        ['Yes, by design', 'How a lock is kept', '2026-08-21'],
        ['Support can lift it', 'Their admin guide, page 31', '2026-11-10'],
      ),
      criterion(
        s,
        'Restore test with a report',
        ['Monthly, dated report', 'Sample report', '2026-10-28'],
        undefined,
      ),
      criterion(
        s,
        'Set-up of one site',
        ['Two days', 'Own projects', '2026-09-30'],
        ['Half a day', 'Their quick start', '2026-11-10'],
      ),
    ],
    trapQuestions: ['Who at the maker can lift a lock, and how would you notice?'],
    lastCheckedOn: s.day('2026-11-10'),
    reviewBy: s.day('2027-05-10'),
  }),
  s.make(newAnswer, 'tapewise', '2026-05-18 09:00', {
    form: 'competitor',
    question: 'Why not stay with Tapewise?',
    rival: 'Tapewise',
    short: 'For the safe in the other building, do. For one file within the shift it was not made.',
    topics: ['tape', 'restore time'],
    criteria: [
      criterion(
        s,
        'One file back',
        ['Minutes', 'Recording 2B', '2026-09-14'],
        ['Next working day', 'Corvane, discovery', '2026-10-28'],
      ),
      criterion(
        s,
        'Off the network',
        ['Second site, own key', 'Setup guide', '2026-11-03'],
        ['Yes, in the safe', 'Their data sheet', '2026-06-18'],
      ),
    ],
    trapQuestions: ['When did you last read one file back from a tape that is three years old?'],
    lastCheckedOn: s.day('2026-06-18'),
    reviewBy: s.day('2026-12-18'),
  }),
]

function criterion(s: Stage, name: string, us: Cell, them: Cell): Answer['criteria'][number] {
  return { criterion: name, us: cell(s, us), them: cell(s, them) }
}

function cell(s: Stage, value: Cell) {
  if (value === undefined) return undefined
  const [text, source, on] = value
  return { text, source, on: s.day(on) }
}
