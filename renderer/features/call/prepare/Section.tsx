import type { SectionId } from '@shared/prepare/sections'
import { BeforeCall } from './BeforeCall'
import { CloseToHome } from './CloseToHome'
import { DealFacts } from './DealFacts'
import { Environments } from './Environments'
import { Gaps } from './Gaps'
import { HouseRules } from './HouseRules'
import { Huddle } from './Huddle'
import { Jobs } from './Jobs'
import { MyRole } from './MyRole'
import { colleagues, memoSection, room } from './memo-section'
import { Needs } from './Needs'
import { PlayCards } from './PlayCards'
import { Room } from './Room'
import { Situations } from './Situations'
import { TheirQuestions } from './TheirQuestions'
import type { PrepareView } from './use-prepare'

export interface SectionProps {
  readonly view: PrepareView
  readonly look?: 'section' | 'card'
}

const components = {
  play: memoSection(PlayCards, view => [
    view.call.play,
    view.call.callKind,
    view.call.myRole,
    view.call.minutes,
    view.copy,
    view.prospect,
    view.facts.now,
    ...room(view),
    ...view.neighbourhood.gaps,
  ]),
  room: memoSection(Room, view => [view.call.roomPlan, view.call.minutes, view.call.start, ...room(view)]),
  'my-role': memoSection(MyRole, view => [
    view.call.myRole,
    view.call.myRoleReason,
    view.call.askedSalespersonAt,
    view.deal,
    view.prospect,
    view.salesperson,
  ]),
  jobs: memoSection(Jobs, view => [
    view.call.jobs,
    view.call.signals,
    view.call.attendees,
    ...colleagues(view),
  ]),
  checklist: memoSection(Huddle, view => [
    view.call.checks,
    view.call.start,
    view.call.salespersonId,
    view.facts.now,
    ...colleagues(view),
  ]),
  environment: memoSection(Environments, view => [
    view.call.environmentIds,
    view.call.joinUrl,
    view.call.title,
    view.copy,
    view.neighbourhood.day,
    ...colleagues(view),
  ]),
  preflight: memoSection(BeforeCall, view => [
    view.call.preflight,
    view.call.start,
    view.call.environmentIds,
    view.neighbourhood.day,
    ...colleagues(view),
  ]),
  gaps: memoSection(Gaps, view => [view.copy, view.deal, view.prospect, ...view.neighbourhood.gaps]),
  situation: memoSection(Situations, view => [
    view.prospect,
    view.copy,
    view.call.attendees,
    ...view.neighbourhood.people,
  ]),
  needs: memoSection(Needs, view => [
    view.prospect,
    view.call,
    view.copy === undefined,
    ...view.neighbourhood.people,
    ...view.neighbourhood.questions,
  ]),
  'house-rules': memoSection(HouseRules, view => [view.prospect, ...view.neighbourhood.people]),
  questions: memoSection(TheirQuestions, view => [
    view.copy,
    ...view.facts.questions.flatMap(({ question, answer }) => [question, answer]),
    ...view.neighbourhood.people,
  ]),
  fidelity: memoSection(CloseToHome, view => [view.call.fidelity]),
  deal: memoSection(DealFacts, view => [view.deal, view.prospect, view.call.dealId]),
} as const

/** One of the sections that appear when they have something to say. */
export function Section({ id, ...props }: SectionProps & { readonly id: SectionId }) {
  const Of = components[id]
  return <Of {...props} />
}
