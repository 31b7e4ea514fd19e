/**
 * The agenda for the customer: their words, their hours, room for their edits, thanks and permission asked (P11; buyers
 * like an agenda and want to edit it, C3-15). The goal, gaps, roles and who said what are ours and are not in it.
 */
import { isBlank } from './clean'
import { meOf, minutesWords, type OutputFacts, open, paragraph, section, whenWords } from './facts'
import { beatsOf, planOf } from './parts-plan'
import type { Block, Draft, DraftSection } from './sheet'

export function writeAgenda(facts: OutputFacts): Draft {
  const { call } = facts.facts
  const zone = theirZone(facts)
  const from = { kind: 'call', id: call.id }
  const me = meOf(facts)
  return {
    kind: 'agenda',
    title: 'Agenda',
    about: call.title,
    head: [
      whenWords(facts, zone),
      call.start === undefined ? '' : `Times in ${facts.times.zone(call.start, zone)}`,
      call.joinUrl ?? call.place ?? '',
    ].filter(Boolean),
    sections: [
      section('opening', undefined, [open(paragraph(openingWords(facts, zone)), from)]),
      wordsSection(facts),
      planSection(facts, zone),
      section('permission', 'With your permission', [open(paragraph(permissionWords), from)]),
      section('edits', 'Your edits', [
        open(
          {
            form: 'room',
            label: 'What should we add, leave out, or put in another order? Who else should join?',
            lines: 4,
          },
          from,
        ),
      ]),
      section('thanks', undefined, [
        open(paragraph(['Thank you for your time.', me?.name].filter(Boolean).join('\n')), from),
      ]),
    ],
  }
}

const permissionWords =
  'We would like to share our screen and take notes. We do not record unless you agree. Tell us if there is anything we should respect: hours, people, places or subjects.'

function openingWords(facts: OutputFacts, zone: string): string {
  const { call } = facts.facts
  const day = call.start === undefined ? '' : ` on ${facts.times.longDay(call.start, zone)}`
  return `Thank you for making the time${day}. This is how we would like to use it. It is yours to change.`
}

/** The zone most of those invited live in, else the call's own. */
export function theirZone({ facts, neighbourhood }: OutputFacts): string {
  const counts = new Map<string, number>()
  for (const { personId } of facts.room) {
    const zone = neighbourhood.people.find(person => person.id === personId)?.zone
    if (zone !== undefined) counts.set(zone, (counts.get(zone) ?? 0) + 1)
  }
  const [most] = [...counts].toSorted(([, a], [, b]) => b - a)
  return most?.[0] ?? facts.call.zone
}

/** Only what they said themselves, without who said it: a room may not know. */
function wordsSection({ facts: { needs } }: OutputFacts): DraftSection {
  const quoted = needs
    .filter(({ quoted, words }) => quoted && !isBlank(words))
    .toSorted((a, b) => b.priority - a.priority || a.number - b.number)
  return section(
    'words',
    'What you told us',
    quoted.map(({ id, words }) => open({ form: 'quote', text: words }, { kind: 'need', id })),
    { noun: ['need', 'needs'] },
  )
}

function planSection(facts: OutputFacts, zone: string): DraftSection {
  const plan = planOf(facts)
  const rows = rowsOf(facts, zone)
  const from = { kind: 'script-copy', id: plan?.id }
  return section(
    'plan',
    'How we would use the time',
    [rows.length === 0 ? undefined : open({ form: 'timetable', rows: [...rows] }, from)],
    { noun: ['point', 'points'] },
  )
}

type Row = Extract<Block, { form: 'timetable' }>['rows'][number]

/** Chapters where the plan has some, steps where not; our questions are one point, not a list to prepare against. */
function rowsOf(facts: OutputFacts, zone: string): readonly Row[] {
  const plan = planOf(facts)
  const groups: { key: string; title: string; at: string | undefined; minutes: number }[] = []
  for (const { kind, title, at, minutes, step } of beatsOf(facts, zone)) {
    const chapter = plan?.chapters.find(({ id }) => id === step?.chapterId)
    const isAsked = kind === 'step' && plan?.form === 'questions'
    const key = isAsked ? 'asked' : (chapter?.id ?? step?.id ?? kind)
    const said = isAsked
      ? 'Where you are, and what you want to change'
      : (chapter?.title ?? theirWords[kind] ?? title)
    const last = groups.at(-1)
    if (last?.key === key) last.minutes += minutes
    else groups.push({ key, title: isBlank(said) ? 'To be agreed' : said, at, minutes })
  }
  return groups.map(({ title, at, minutes }) => ({ title, at, minutes: minutesWords(minutes) }))
}

const theirWords: Readonly<Record<string, string | undefined>> = {
  hello: 'Hello, and your changes to this agenda',
  questions: 'Your questions',
  'next-steps': 'Next steps',
}
