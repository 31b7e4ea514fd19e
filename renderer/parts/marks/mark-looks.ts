import type { MarkForm } from '@shared/domain/run'
import {
  AlarmClock,
  ArrowUpDown,
  CircleHelp,
  CirclePause,
  DoorOpen,
  Flag,
  Frown,
  Handshake,
  LogOut,
  Megaphone,
  NotebookPen,
  Play,
  Route,
  ShieldQuestion,
  SkipForward,
  Star,
  ThumbsDown,
  ThumbsUp,
  TimerOff,
  Unplug,
} from 'lucide-react'
import { BreakGlyph, ParkGlyph } from '../../ui/glyphs'
import type { IconType, Tone } from '../../ui/Icon'

interface FormLook {
  readonly icon: IconType
  readonly tone: Tone | 'muted'
}

/** Icon and tone of a mark in the log. */
export const markLooks: Readonly<Record<MarkForm | 'started', FormLook>> = {
  started: { icon: Play, tone: 'muted' },
  'step-begun': { icon: Play, tone: 'muted' },
  'step-ended': { icon: Flag, tone: 'muted' },
  'step-skipped': { icon: SkipForward, tone: 'muted' },
  'row-done': { icon: Play, tone: 'muted' },
  question: { icon: CircleHelp, tone: 'ask' },
  parked: { icon: ParkGlyph, tone: 'muted' },
  note: { icon: NotebookPen, tone: 'muted' },
  'lands-well': { icon: ThumbsUp, tone: 'accent' },
  'falls-flat': { icon: ThumbsDown, tone: 'warn' },
  'gap-told': { icon: BreakGlyph, tone: 'warn' },
  commitment: { icon: Handshake, tone: 'accent' },
  objection: { icon: ShieldQuestion, tone: 'warn' },
  complaint: { icon: Frown, tone: 'danger' },
  'on-a-roll': { icon: Megaphone, tone: 'accent' },
  drift: { icon: Route, tone: 'warn' },
  joined: { icon: DoorOpen, tone: 'muted' },
  left: { icon: LogOut, tone: 'muted' },
  failure: { icon: Unplug, tone: 'danger' },
  moment: { icon: Star, tone: 'muted' },
  pause: { icon: CirclePause, tone: 'muted' },
  resume: { icon: Play, tone: 'muted' },
  'plan-applied': { icon: Route, tone: 'muted' },
  'time-lost': { icon: TimerOff, tone: 'warn' },
  'end-moved': { icon: AlarmClock, tone: 'warn' },
  'step-moved': { icon: ArrowUpDown, tone: 'muted' },
  ended: { icon: Flag, tone: 'muted' },
}

/** What the text box asks for. */
export const boxPrompts: Readonly<Partial<Record<MarkForm, string>>> = {
  question: 'What did they ask, in their words?',
  parked: 'What is parked?',
  note: 'What is worth noting?',
  'lands-well': 'What landed?',
  'falls-flat': 'What fell flat?',
  'gap-told': 'What did they say to it?',
  commitment: 'What did you promise?',
  objection: 'What do they object to?',
  complaint: 'What is the complaint?',
  'on-a-roll': 'What are they talking about?',
  drift: 'Where did it drift?',
  joined: 'Who came or went?',
  left: 'Who left?',
  failure: 'What broke?',
  moment: 'What happened?',
}
