import { type ChecklistItem, newChecklist } from '../domain/checklist'
import type { AnyRecord } from '../domain/records'
import type { Stage } from './stage'

export const checklistRecords = (s: Stage): readonly AnyRecord[] => [
  huddleChecklist(s),
  discovery(s),
  onSite(s),
]

/** The six items of a remote demo, in the order they fall due. */
export const huddleChecklist = (s: Stage) =>
  s.make(newChecklist, 'huddle', '2026-08-03 09:00', {
    name: 'Huddle before a remote demo',
    callKinds: ['demo', 'deep-dive', 'closing'],
    mode: 'remote',
    revision: 4,
    revisedOn: s.day('2026-10-12'),
    items: items(s, 'huddle', [
      ['notes', 'Re-read the notes of the last call', 'me', 2880],
      ['who-joins', 'Ask who else joins', 'salesperson', 2880],
      ['goal', 'Agree the one goal for today', 'me', 1440],
      ['agenda', 'Send agenda and two questions', 'salesperson', 150],
      ['opens', 'Settle who opens, who closes', 'salesperson', 20],
      ['sign', 'Agree the sign for “move on”', 'me', 15],
    ]),
    notes: 'Six items, two minutes. Throw one out before you add one.',
  })

const discovery = (s: Stage) =>
  s.make(newChecklist, 'first-discovery', '2026-08-03 09:20', {
    name: 'First discovery',
    callKinds: ['discovery'],
    mode: 'remote',
    revision: 2,
    revisedOn: s.day('2026-09-07'),
    items: items(s, 'first-discovery', [
      ['page', 'Read their own page on what they make', 'me', 1440],
      ['number', 'Find one figure: people, sites or terabytes', 'me', 120, 'The figure'],
      ['rules', 'Ask for their house rules', 'salesperson', 120],
      ['plan', 'Choose the first three questions', 'me', 60],
      ['quiet', 'Agree who writes down their words', 'anyone', 10],
    ]),
  })

const onSite = (s: Stage) =>
  s.make(newChecklist, 'on-site', '2026-09-14 11:00', {
    name: 'On site',
    mode: 'on-site',
    revision: 1,
    revisedOn: s.day('2026-09-14'),
    items: items(s, 'on-site', [
      ['badge', 'Names sent to their front desk', 'salesperson', 1440],
      ['room', 'Room, screen and plug asked for', 'salesperson', 1440],
      ['offline', 'Demo runs without their network', 'me', 1440],
      ['cable', 'Adapter and own hotspot packed', 'me', 720],
      ['fallback', 'Recording on the disk, played once', 'me', 720],
      ['arrive', 'Time at the gate', 'me', 30, 'Clock time'],
    ]),
  })

type ItemLine = readonly [
  key: string,
  text: string,
  owner: ChecklistItem['owner'],
  dueBefore: number,
  value?: string,
]

function items(s: Stage, checklist: string, rows: readonly ItemLine[]): readonly ChecklistItem[] {
  return rows.map(([key, text, owner, dueBefore, valueLabel]) => ({
    id: s.id('checklist-item', `${checklist}/${key}`),
    text,
    wants: valueLabel === undefined ? ('tick' as const) : ('value' as const),
    valueLabel,
    owner,
    dueBefore,
  }))
}
