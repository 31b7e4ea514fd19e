/** The starter library: each item with the record it becomes, whose id is made from its name, so it is never there twice. */

import { slotFor } from '../advisor/slot'
import { type Answer, newAnswer } from '../domain/answer'
import type { Checklist } from '../domain/checklist'
import type { Making, RecordKind } from '../domain/record'
import { freshId, type Id } from '../domain/schema'
import { type Chapter, newScript, type Script } from '../domain/script'
import { newStep, type Step } from '../domain/step'
import type { Template } from '../domain/template'
import type { CardId } from '../playbook/card'
import { checklistFrom, type StarterChecklist, starterChecklists } from '../prepare/starter-checklists'
import { uuidFromName } from '../sample/name-ids'
import { starterAnswers } from './data/answers'
import { starterQuestions } from './data/questions'
import { starterScripts } from './data/scripts'
import { starterTemplates } from './data/templates'
import { questionTypes, type StarterAnswer, type StarterQuestions, type StarterScript } from './form'
import { templateFromStarter } from './take-template'

export const starterKinds = ['script', 'questions', 'answer', 'checklist', 'template'] as const
export type StarterKind = (typeof starterKinds)[number]
export type StarterRecord = Script | Answer | Checklist | Template

export interface StarterItem {
  /** Also the id of the record made of it. */
  readonly id: string
  readonly kind: StarterKind
  /** As a record remembers it: 'script/backup-manufacturer'. */
  readonly name: string
  readonly title: string
  readonly trade: string
  readonly cards: readonly CardId[]
  readonly make: (making: Making) => StarterRecord
}

/** What only the user knows of their own product, customer and figures: {{our price list}}. */
export const placeholdersIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(/\{\{([^{}]{1,120})\}\}/g)].map(([, words = '']) => words)),
]

const checklistCards: Readonly<Record<string, CardId>> = { remote: 'P01', 'on-site': 'P11', discovery: 'P24' }
const anyTrade = 'Any trade'

export const starterItems: readonly StarterItem[] = [
  ...starterScripts.map(one =>
    item('script', one.id, { ...one, title: one.name, make: made => scriptFrom(one, made) }),
  ),
  ...starterQuestions.map(one =>
    item('questions', one.id, { ...one, title: one.name, make: made => questionsFrom(one, made) }),
  ),
  ...starterAnswers.map(one =>
    item('answer', one.id, { ...one, title: one.question, make: made => answerFrom(one, made) }),
  ),
  ...starterChecklists.map(one =>
    item('checklist', one.id, {
      trade: anyTrade,
      cards: [checklistCards[one.id] ?? 'P01'],
      title: one.name,
      make: made => ownChecklist(one, made),
    }),
  ),
  ...starterTemplates.map(one =>
    item('template', one.id, { ...one, title: one.name, make: made => templateFromStarter(one, made) }),
  ),
]

type Fields = Pick<StarterItem, 'title' | 'trade' | 'cards' | 'make'>

function item(kind: StarterKind, own: string, { title, trade, cards, make }: Fields): StarterItem {
  const name = `${kind}/${own}`
  return { id: idOf(recordKindOf(kind), name), kind, name, title, trade, cards, make }
}

export function recordKindOf(kind: StarterKind): 'script' | 'answer' | 'checklist' | 'template' {
  return kind === 'questions' ? 'script' : kind
}

function idOf<K extends RecordKind>(kind: K, name: string): Id<K> {
  return freshId(kind, () => uuidFromName(`starter/${name}`))
}

/** Ids of its parts in the order they are asked for; the same name gives the same ones. */
function naming(name: string, { now }: Making): Making {
  let count = 0
  return {
    now,
    newId: () => {
      count += 1
      return uuidFromName(`starter/${name}/${count}`)
    },
  }
}

function scriptFrom(one: StarterScript, given: Making): Script {
  const name = `script/${one.id}`
  const making = naming(name, given)
  const chapters: Chapter[] = []
  const steps: Step[] = []
  for (const { title, badExample, steps: lines } of one.chapters) {
    const id = freshId('chapter', making.newId)
    chapters.push({ id, title, standsAlone: true, ...(badExample && { badExample }) })
    for (const { rows = [], ...line } of lines) {
      const show = rows.map(([form, text, value]) => ({
        id: freshId('show-row', making.newId),
        form,
        text,
        ...(value !== undefined && { value }),
      }))
      steps.push(newStep({ ...line, chapterId: id, show }, making))
    }
  }
  const slot = slotFor(one.minutes, one.itPros === true)
  const { workflow, actor, trigger, result, audience } = one
  const script = newScript(
    {
      ...{
        name: one.name,
        workflow,
        actor,
        trigger,
        result,
        audience,
        chapters,
        steps,
        industries: [one.trade],
      },
      ...{ helloMinutes: slot.hello, questionsMinutes: slot.questions, nextStepsMinutes: slot.nextSteps },
      ...{
        note: `Starter of Presnap, for a call of ${one.minutes} minutes`,
        starter: name,
        playbook: one.cards,
      },
    },
    making,
  )
  return { ...script, id: idOf('script', name) }
}

const typeTitles = {
  situation: 'Situation: what is so today',
  problem: 'Problem: what hurts',
  implication: 'Implication: what it costs',
  'need-payoff': 'Need-payoff: what would be worth it',
} as const

function questionsFrom(one: StarterQuestions, given: Making): Script {
  const name = `questions/${one.id}`
  const making = naming(name, given)
  const parts = questionTypes.map(type => {
    const id = freshId('chapter', making.newId)
    const chapter: Chapter = { id, title: typeTitles[type], standsAlone: true }
    const asked = one.questions[type].map(([title, tell]) =>
      newStep(
        { title, tell, chapterId: id, minutes: 2, depth: 'inform', medium: 'talk', topics: [type] },
        making,
      ),
    )
    return { chapter, asked }
  })
  const script = newScript(
    {
      ...{ name: one.name, form: 'questions', audience: one.audience, industries: [one.trade] },
      ...{ chapters: parts.map(({ chapter }) => chapter), steps: parts.flatMap(({ asked }) => asked) },
      ...{ note: 'Starter of Presnap', starter: name, playbook: one.cards },
    },
    making,
  )
  return { ...script, id: idOf('script', name) }
}

function answerFrom(one: StarterAnswer, given: Making): Answer {
  const name = `answer/${one.id}`
  const {
    form,
    question,
    variants,
    short,
    topics,
    doNotSay = [],
    rival,
    criteria = [],
    trapQuestions = [],
    cards,
  } = one
  const answer = newAnswer(
    {
      ...{ form, question, variants, short, topics, doNotSay, trapQuestions, starter: name, playbook: cards },
      ...{ criteria: criteria.map(criterion => ({ criterion })), ...(rival !== undefined && { rival }) },
    },
    naming(name, given),
  )
  return { ...answer, id: idOf('answer', name) }
}

function ownChecklist(one: StarterChecklist, given: Making): Checklist {
  const name = `checklist/${one.id}`
  return { ...checklistFrom(one, naming(name, given)), id: idOf('checklist', name) }
}
