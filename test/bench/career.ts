/**
 * A workspace of career size, the same on every machine: 10,000 calls of nine years with 2,000 prospects, 200 scripts
 * and 300 gaps. People, deals, runs and debriefs stand around the newest calls only, so that the whole comes to about
 * 14,000 files, the figure the architecture measures with; `wholeCareer` has people and runs further back.
 */
import { newAnswer } from '@shared/domain/answer'
import { newColleague } from '@shared/domain/colleague'
import { newDeal } from '@shared/domain/deal'
import { newExposure } from '@shared/domain/exposure'
import { gapStatuses, newGap } from '@shared/domain/gap'
import { newPerson, parts } from '@shared/domain/person'
import { newProspect } from '@shared/domain/prospect'
import type { AnyRecord } from '@shared/domain/records'
import { freshId } from '@shared/domain/schema'
import { newScript } from '@shared/domain/script'
import { newStep } from '@shared/domain/step'
import { careerCalls } from './career-calls'
import { companyFirst, companySecond, firstNames, lastNames, titles, topics, trades } from './career-chance'
import { before, type Career, type CareerSizes, newCareer, peoplePerProspect } from './career-making'

export const career: CareerSizes = {
  calls: 10_000,
  prospects: 2_000,
  scripts: 200,
  gaps: 300,
  answers: 84,
  peopledProspects: 200,
  deals: 200,
  runs: 120,
}

/** People at every prospect and 300 calls with runs: about 22,000 files. */
export const wholeCareer: CareerSizes = { ...career, peopledProspects: 2_000, deals: 1_500, runs: 300 }

/** The same shape with few calls, to measure against. */
export const firstMonths: CareerSizes = {
  calls: 100,
  prospects: 20,
  scripts: 5,
  gaps: 10,
  answers: 10,
  peopledProspects: 20,
  deals: 10,
  runs: 20,
}

/** `now` is an ISO instant: the next call starts 42 minutes after it. */
export function* careerRecords(
  now: string,
  sizes: CareerSizes = career,
  seed = 20_261_119,
): Generator<AnyRecord> {
  const c = newCareer(now, sizes, seed)
  yield* us(c)
  for (let index = 0; index < sizes.gaps; index += 1) yield gap(c, index)
  for (let index = 0; index < sizes.scripts; index += 1) yield script(c, index)
  for (let index = 0; index < sizes.answers; index += 1) yield answer(c, index)
  for (let index = 0; index < sizes.prospects; index += 1) {
    yield prospect(c, index)
    if (index < sizes.peopledProspects)
      for (let person = 0; person < peoplePerProspect; person += 1) yield personAt(c, index, person)
    if (index < sizes.deals) yield deal(c, index)
  }
  yield* careerCalls(c)
}

function* us(c: Career): Generator<AnyRecord> {
  const since = before(c.now, 3_300)
  yield c.make(newColleague, 0, since, {
    name: 'Mira Lindqvist',
    emails: ['mira@harborline.example'],
    me: true,
    role: 'sales-engineer',
  })
  yield c.make(newColleague, 1, since, {
    name: 'Tom Okafor',
    emails: ['tom@harborline.example'],
    role: 'salesperson',
    experience: 'new',
  })
}

function gap(c: Career, index: number): AnyRecord {
  const { chance } = c
  return c.make(newGap, index, before(c.now, 20 + index * 10), {
    title: chance.sentence(5),
    does: chance.sentence(8),
    doesNot: chance.sentence(6),
    workaround: chance.inPercent(80) ? chance.sentence(10) : undefined,
    proof: chance.inPercent(70) ? chance.sentence(6) : undefined,
    topics: [chance.oneOf(topics), chance.oneOf(topics)],
    status: chance.oneOf(gapStatuses),
  })
}

/** The first script has 60 steps: the one that typing and the linter are measured in. */
function script(c: Career, index: number): AnyRecord {
  const { chance } = c
  const count = index === 0 ? 60 : 5 + chance.upTo(6)
  const steps = Array.from({ length: count }, (_, step) =>
    newStep(
      {
        title: chance.sentence(4),
        tell: `${chance.sentence(14)} ${chance.sentence(12)}`,
        takeaway: chance.sentence(8),
        show: [{ id: freshId('show-row', c.newId), form: 'click', text: chance.sentence(6) }],
        minutes: index === 0 ? 1 : 3,
        level: 1 + chance.upTo(5),
        topics: [chance.oneOf(topics)],
        fallback: step % 3 === 0 ? undefined : chance.sentence(5),
      },
      c,
    ),
  )
  return c.make(newScript, index, before(c.now, 10 + index * 14), {
    name: `Workflow ${index + 1}, ${chance.sentence(3)}`,
    revision: 1 + chance.upTo(9),
    steps,
  })
}

function answer(c: Career, index: number): AnyRecord {
  const { chance } = c
  return c.make(newAnswer, index, before(c.now, 5 + index * 20), {
    question: `${chance.sentence(6).slice(0, -1)}?`,
    variants: [chance.sentence(3)],
    short: chance.sentence(18),
    long: chance.sentence(60),
    topics: [chance.oneOf(topics)],
  })
}

/** Prospect 0 is the newest. */
const prospectSince = (c: Career, index: number): string => before(c.now, 60 + index * 1.5)

function prospect(c: Career, index: number): AnyRecord {
  const { chance, newId } = c
  const createdAt = prospectSince(c, index)
  const on = createdAt.slice(0, 10)
  const name = `${chance.oneOf(companyFirst)}${chance.oneOf(companySecond)} ${chance.oneOf(trades)}`
  return c.make(newProspect, index, createdAt, {
    name,
    domains: [`prospect-${index}.example`],
    facts: (['business', 'head-count', 'industry', 'intended-use'] as const).map(topic => ({
      id: freshId('fact', newId),
      topic,
      value: chance.sentence(6),
      source: 'Discovery',
      on,
      confidence: 'told' as const,
    })),
    needs: Array.from({ length: 1 + chance.upTo(3) }, (_, need) => ({
      id: c.id('need', index * 10 + need),
      number: need + 1,
      words: chance.sentence(14),
      quoted: true,
      on,
      priority: 2,
      topics: [chance.oneOf(topics)],
    })),
    tags: [chance.oneOf(trades).toLowerCase()],
  })
}

function personAt(c: Career, prospectIndex: number, place: number): AnyRecord {
  const { chance } = c
  const index = prospectIndex * peoplePerProspect + place
  const name = `${chance.oneOf(firstNames)} ${chance.oneOf(lastNames)}`
  return c.make(newPerson, index, prospectSince(c, prospectIndex), {
    name,
    emails: [`${name.toLowerCase().replace(' ', '.')}@prospect-${prospectIndex}.example`],
    affiliations: [
      { form: 'prospect', prospectId: c.id('prospect', prospectIndex), title: chance.oneOf(titles) },
    ],
    level: { value: 1 + chance.upTo(5), basis: 'confirmed' },
  })
}

function deal(c: Career, index: number): AnyRecord {
  const { chance } = c
  const createdAt = prospectSince(c, index)
  const people =
    index < c.sizes.peopledProspects
      ? Array.from({ length: peoplePerProspect }, (_, place) => ({
          personId: c.id('person', index * peoplePerProspect + place),
          parts: [{ part: parts[place] ?? 'end-user', basis: 'confirmed' as const }],
        }))
      : []
  const exposure = newExposure(
    {
      gapId: c.id('gap', chance.upTo(c.sizes.gaps)),
      needId: c.id('need', index * 10),
      foundOn: createdAt.slice(0, 10),
    },
    c,
  )
  return c.make(newDeal, index, createdAt, {
    name: chance.sentence(3),
    prospectId: c.id('prospect', index),
    salespersonId: c.id('colleague', 1),
    people,
    exposures: [exposure],
    decisionDate: before(c.now, -30 - (index % 90)).slice(0, 10),
  })
}
