/** Goals to start from: sentences from their needs and people, with one part left to fill in. */
import type { CallKind } from '../domain/call'
import type { Need } from '../domain/need'
import type { PersonId } from '../domain/person'
import type { CallFacts } from './facts'
import { thirdPerson } from './goal'
import { basisOfPart, type RoomPerson } from './room'
import { isFilled, shortened, wordsOf } from './words'

/** `before fill after` is the goal; the screen underlines `fill`, which the user may write over. */
export interface GoalSuggestion {
  readonly before: string
  readonly fill: string
  readonly after: string
  readonly heardWhen: string
  readonly personId?: PersonId | undefined
  readonly needId?: Need['id'] | undefined
}

export const suggestionText = ({ before, fill, after }: GoalSuggestion): string => `${before} ${fill}${after}`

/** Three goals for this kind of call, each of which has a verb and a sign; who does it comes from the room. */
export function suggestGoals(facts: Pick<CallFacts, 'call' | 'room' | 'needs'>): readonly GoalSuggestion[] {
  return frames[facts.call.callKind](castOf(facts))
}

/** Who could do what, and what it would be about. Names are "They" where nobody fits. */
interface Cast {
  readonly signer: Speaker
  readonly technical: Speaker
  readonly user: Speaker
  readonly subject: string
  readonly needId?: Need['id'] | undefined
}

interface Speaker {
  readonly name: string
  readonly personId?: PersonId | undefined
}

const longestFill = 48

function castOf({ room, needs }: Pick<CallFacts, 'room' | 'needs'>): Cast {
  const need = needs.toSorted((a, b) => b.priority - a.priority || a.number - b.number)[0]
  const technical =
    room.find(person => basisOfPart(person, 'technical-evaluator') !== undefined) ?? mostTechnical(room)
  const rest = room.filter(person => person !== technical)
  const others = rest.length > 0 ? rest : room
  return {
    signer: speaker(room.find(person => basisOfPart(person, 'signs') !== undefined) ?? others[0]),
    technical: speaker(technical),
    user: speaker(others.find(person => basisOfPart(person, 'end-user') !== undefined) ?? others[0]),
    subject: subjectOf(need),
    needId: need?.id,
  }
}

/** A topic, else their words when they only name a thing: a sentence of theirs cannot stand inside another. */
function subjectOf(need: Need | undefined): string {
  const topic = need?.topics.find(isFilled)
  if (topic !== undefined) return shortened(topic, longestFill)
  return asPhrase(need?.words ?? '') ?? 'their problem'
}

const mostPhraseWords = 6
const phraseStart =
  /^(?:an?|the|their|one|more|fewer|less|better|cheaper|easier|faster|quicker|safer|shorter|simpler)\s+/iu
const sentenceWords = new Set(
  `i we you he she it they who what when where why how that which nobody somebody everybody everyone
  is are was were be been am has have had do does did can could will would may might must shall should not
  asked asks ask came comes come cost costs fail fails failed find found get gets got goes go went keep keeps kept
  knew know knows lose loses lost make makes made need needs needed run runs ran said say says see saw stop stops
  stopped take takes took tell tells told tried try tries use uses used wait waits waited want wants wanted went
  work works worked break breaks broke delete deletes deleted wipe wipes wiped`.split(/\s+/),
)

/** "A restore within the shift." -> "a restore within the shift"; undefined when it may be a sentence. */
function asPhrase(text: string): string | undefined {
  const bare = text.trim().replace(/\.$/u, '')
  const words = wordsOf(bare)
  const isPhrase =
    phraseStart.test(bare) &&
    words.length <= mostPhraseWords &&
    bare.length <= longestFill &&
    !/[,.;:!?]/u.test(bare) &&
    !words.some(word => sentenceWords.has(word) || word.endsWith('ed'))
  return isPhrase ? bare.charAt(0).toLowerCase() + bare.slice(1) : undefined
}

function mostTechnical(room: readonly RoomPerson[]): RoomPerson | undefined {
  return room.toSorted((a, b) => (b.level?.value ?? 0) - (a.level?.value ?? 0))[0]
}

function speaker(person: RoomPerson | undefined): Speaker {
  const first = person?.name?.trim().split(/\s+/u)[0]
  return first === undefined || first === '' ? { name: 'They' } : { name: first, personId: person?.personId }
}

/** "Dieter names", "They name". */
const does = ({ name }: Speaker, verb: string): string =>
  `${name} ${name === 'They' ? verb : thirdPerson(verb)}`

type Frame = (cast: Cast) => readonly GoalSuggestion[]

const discovery: Frame = ({ user, technical, subject, needId }) => [
  {
    before: 'They agree that',
    fill: subject,
    after: ' is worth a second call.',
    heardWhen: 'they offer a day for it',
    needId,
  },
  {
    before: does(user, 'name'),
    fill: `what ${subject} costs`,
    after: ' them.',
    heardWhen: 'a number or a day is said',
    personId: user.personId,
    needId,
  },
  {
    before: does(technical, 'say'),
    fill: 'who else',
    after: ' must be in the room.',
    heardWhen: 'a name is said',
    personId: technical.personId,
  },
]

const demo: Frame = ({ signer, technical, user, subject, needId }) => [
  {
    before: `${does(signer, 'agree')} that what was shown answers`,
    fill: subject,
    after: '.',
    heardWhen: 'it is said aloud, with a next day',
    personId: signer.personId,
    needId,
  },
  {
    before: does(technical, 'name'),
    fill: 'the test',
    after: ' they would run first.',
    heardWhen: 'a test and who runs it are said',
    personId: technical.personId,
  },
  {
    before: does(user, 'describe'),
    fill: 'the day',
    after: ' they would use it for.',
    heardWhen: 'an example of their own comes up',
    personId: user.personId,
  },
]

const deepDive: Frame = ({ technical, signer, subject, needId }) => [
  {
    before: `${does(technical, 'confirm')} that the answer to`,
    fill: subject,
    after: ' works in their set-up.',
    heardWhen: 'it is said without an "if"',
    personId: technical.personId,
    needId,
  },
  {
    before: does(technical, 'list'),
    fill: 'what is still open',
    after: ' on their side.',
    heardWhen: 'each point gets a name and a day',
    personId: technical.personId,
  },
  {
    before: does(signer, 'invite'),
    fill: 'the people',
    after: ' who decide to the next call.',
    heardWhen: 'names and a day are said',
    personId: signer.personId,
  },
]

const proofOfConcept: Frame = ({ technical, signer, subject, needId }) => [
  {
    before: `${does(technical, 'sign')} the criterion for`,
    fill: subject,
    after: '.',
    heardWhen: 'the threshold and who measures it are said',
    personId: technical.personId,
    needId,
  },
  {
    before: does(signer, 'name'),
    fill: 'the day',
    after: ' the result decides.',
    heardWhen: 'a date is said',
    personId: signer.personId,
  },
  {
    before: does(technical, 'start'),
    fill: 'the first test',
    after: ' during the call.',
    heardWhen: 'the first result is read out',
    personId: technical.personId,
  },
]

const closing: Frame = ({ signer, technical, subject, needId }) => [
  {
    before: does(signer, 'sign'),
    fill: 'the order',
    after: '.',
    heardWhen: 'the date of the signature is said',
    personId: signer.personId,
  },
  {
    before: does(signer, 'name'),
    fill: 'what still stands in the way',
    after: ' of it.',
    heardWhen: 'each point gets a name and a day',
    personId: signer.personId,
  },
  {
    before: `${does(technical, 'tell')} the room that`,
    fill: subject,
    after: ' is settled.',
    heardWhen: 'it is said without being asked',
    personId: technical.personId,
    needId,
  },
]

const frames: Readonly<Record<CallKind, Frame>> = {
  discovery,
  demo,
  'deep-dive': deepDive,
  'proof-of-concept': proofOfConcept,
  closing,
  other: demo,
}
