import { plannedMinutes, type Script, scriptSchema, stepMinutes } from '@shared/domain/script'
import type { Step, StepId } from '@shared/domain/step'
import {
  addChapter,
  changeChapter,
  moveChapter,
  newChapter,
  placeChapter,
  removeChapter,
  startChapterAt,
} from '@shared/script/chapters'
import { changeStep, insertStep, moveIn, moveOut, moveStep, placeStep, removeStep } from '@shared/script/move'
import { type ChapterId, outlineOf, rowsOf, toldSteps } from '@shared/script/outline'
import { joinWithNext, splitStep } from '@shared/script/split'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aScript, aStep, making } from '../../helpers/builders'

type Plan = readonly (string | readonly [chapter: string, ...steps: readonly string[]])[]

/** A story written down: a text is a step in no chapter, a list a chapter with its steps. */
function storyOf(plan: Plan): Script {
  const chapters = plan.flatMap(node =>
    typeof node === 'string' ? [] : [{ node, chapter: newChapter(node[0], making) }],
  )
  const steps = plan.flatMap(node => {
    if (typeof node === 'string') return [aStep({ title: node })]
    const chapterId = chapters.find(one => one.node === node)?.chapter.id
    return node.slice(1).map(title => aStep({ title, chapterId }))
  })
  return aScript({ chapters: chapters.map(({ chapter }) => chapter), steps })
}

const planOf = (story: Script): Plan =>
  outlineOf(story).flatMap((node): Plan => {
    const titles = node.steps.map(step => step.title)
    return node.kind === 'loose' ? titles : [[node.chapter.title, ...titles]]
  })

const idOf = (story: Script, title: string): StepId => {
  const found = story.steps.find(step => step.title === title)
  if (found === undefined) throw new Error(`No step ${title}`)
  return found.id
}
const chapterOf = (story: Script, title: string): ChapterId => {
  const found = story.chapters.find(chapter => chapter.title === title)
  if (found === undefined) throw new Error(`No chapter ${title}`)
  return found.id
}

const up = (title: string) => (story: Script) => moveStep(story, idOf(story, title), -1)
const down = (title: string) => (story: Script) => moveStep(story, idOf(story, title), 1)
const into = (title: string) => (story: Script) => moveIn(story, idOf(story, title))
const out = (title: string) => (story: Script) => moveOut(story, idOf(story, title))
const chapterUp = (title: string) => (story: Script) => moveChapter(story, chapterOf(story, title), -1)
const chapterDown = (title: string) => (story: Script) => moveChapter(story, chapterOf(story, title), 1)

describe('the outline of a story', () => {
  it.each<[string, Plan]>([
    ['steps alone', ['a', 'b']],
    [
      'chapters with steps',
      [
        ['A', 'a', 'b'],
        ['B', 'c'],
      ],
    ],
    ['steps between chapters', ['x', ['A', 'a'], 'y', ['B', 'b'], 'z']],
    ['an empty chapter before one with steps', [['A'], ['B', 'b']]],
    ['an empty chapter at the end', ['x', ['A']]],
    ['nothing', []],
  ])('shows %s as they stand', (_, plan) => {
    expect(planOf(storyOf(plan))).toEqual(plan)
  })

  it('shows a step of a chapter that is gone among those in none, and gathers a scattered chapter', () => {
    const story = storyOf([['A', 'a', 'b'], 'x'])
    const [a, b, x] = story.steps
    if (a === undefined || b === undefined || x === undefined) throw new Error('three steps')
    expect(planOf({ ...story, steps: [a, x, b] })).toEqual([['A', 'a', 'b'], 'x'])
    expect(planOf({ ...story, chapters: [] })).toEqual(['a', 'b', 'x'])
  })

  it('numbers steps through, and goes on counting over a folded chapter', () => {
    const story = storyOf(['x', ['A', 'a', 'b'], ['B', 'c']])
    const folded = new Set([chapterOf(story, 'A')])
    const words = rowsOf(story, folded).map(row =>
      row.kind === 'step' ? `${row.number} ${row.step.title}` : `${row.chapter.title} ${row.stepCount}`,
    )
    expect(words).toEqual(['1 x', 'A 2', 'B 1', '4 c'])
  })
})

describe('a step', () => {
  it.each<[string, Plan, (story: Script) => Script, Plan]>([
    ['goes up in its chapter', [['A', 'a', 'b']], up('b'), [['A', 'b', 'a']]],
    [
      'goes up into the chapter above',
      [
        ['A', 'a'],
        ['B', 'b', 'c'],
      ],
      up('b'),
      [
        ['A', 'a', 'b'],
        ['B', 'c'],
      ],
    ],
    ['goes up out of the first chapter', [['A', 'a', 'b']], up('a'), ['a', ['A', 'b']]],
    ['goes up into a chapter from below it', [['A', 'a'], 'x'], up('x'), [['A', 'a', 'x']]],
    ['stays first', ['a', 'b'], up('a'), ['a', 'b']],
    ['goes down in its chapter', [['A', 'a', 'b']], down('a'), [['A', 'b', 'a']]],
    [
      'goes down into the next chapter',
      [
        ['A', 'a', 'b'],
        ['B', 'c'],
      ],
      down('b'),
      [
        ['A', 'a'],
        ['B', 'b', 'c'],
      ],
    ],
    ['goes down out of a chapter', [['A', 'a', 'b'], 'x'], down('b'), [['A', 'a'], 'b', 'x']],
    ['goes down into an empty chapter', ['x', ['A']], down('x'), [['A', 'x']]],
    ['stays last', [['A', 'a']], down('a'), [['A', 'a']]],
    ['goes into the chapter above', [['A', 'a'], 'x', 'y'], into('y'), [['A', 'a', 'y'], 'x']],
    ['goes into the chapter below when there is none above', ['x', ['A', 'a']], into('x'), [['A', 'x', 'a']]],
    ['stays where there is no chapter', ['x'], into('x'), ['x']],
    [
      'stays in the chapter it is in',
      [
        ['A', 'a'],
        ['B', 'b'],
      ],
      into('b'),
      [
        ['A', 'a'],
        ['B', 'b'],
      ],
    ],
    [
      'goes out to after its chapter',
      [
        ['A', 'a', 'b'],
        ['B', 'c'],
      ],
      out('a'),
      [['A', 'b'], 'a', ['B', 'c']],
    ],
    ['stays out', ['x', ['A', 'a']], out('x'), ['x', ['A', 'a']]],
  ])('%s', (_, before, act, after) => {
    const story = storyOf(before)
    const moved = act(story)
    expect(planOf(moved)).toEqual(after)
    expect(planOf(moved)).not.toBe(before)
    if (JSON.stringify(before) === JSON.stringify(after)) expect(moved).toBe(story)
  })

  it.each<[string, Parameters<typeof placeStep>[2]['kind'], string, Plan]>([
    ['before another', 'before', 'b', [['A', 'a'], ['B', 'x', 'b'], 'y']],
    ['after another', 'after', 'a', [['A', 'a', 'x'], ['B', 'b'], 'y']],
    ['first in a chapter', 'first-of', 'B', [['A', 'a'], ['B', 'x', 'b'], 'y']],
    ['last in a chapter', 'last-of', 'A', [['A', 'a', 'x'], ['B', 'b'], 'y']],
    ['at the end', 'end', '', [['A', 'a'], ['B', 'b'], 'y', 'x']],
  ])('is dropped %s', (_, kind, at, after) => {
    const story = storyOf([['A', 'a'], ['B', 'b'], 'x', 'y'])
    const place =
      kind === 'end'
        ? { kind }
        : kind === 'before' || kind === 'after'
          ? { kind, stepId: idOf(story, at) }
          : { kind, chapterId: chapterOf(story, at) }
    expect(planOf(placeStep(story, idOf(story, 'x'), place))).toEqual(after)
  })

  it('is added at the end, in the last chapter, or where it is wanted', () => {
    const story = storyOf([
      ['A', 'a'],
      ['B', 'b'],
    ])
    const fresh = aStep({ title: 'n' })
    expect(planOf(insertStep(story, fresh))).toEqual([
      ['A', 'a'],
      ['B', 'b', 'n'],
    ])
    const after = insertStep(story, fresh, { kind: 'after', stepId: idOf(story, 'a') })
    expect(planOf(after)).toEqual([
      ['A', 'a', 'n'],
      ['B', 'b'],
    ])
    expect(planOf(insertStep(storyOf([]), fresh))).toEqual(['n'])
  })

  it('is changed and removed by its id alone', () => {
    const story = storyOf(['a', 'b'])
    expect(planOf(changeStep(story, idOf(story, 'a'), { title: 'A' }))).toEqual(['A', 'b'])
    expect(planOf(removeStep(story, idOf(story, 'a')))).toEqual(['b'])
    expect(removeStep(story, aStep().id)).toBe(story)
    expect(changeStep(story, aStep().id, { title: 'n' })).toBe(story)
  })
})

describe('a chapter', () => {
  const plan: Plan = ['x', ['A', 'a'], ['B', 'b'], 'y']
  it.each<[string, (story: Script) => Script, Plan]>([
    ['goes up with its steps', chapterUp('B'), ['x', ['B', 'b'], ['A', 'a'], 'y']],
    ['goes up past steps in no chapter', chapterUp('A'), [['A', 'a'], 'x', ['B', 'b'], 'y']],
    ['goes down past steps in no chapter', chapterDown('B'), ['x', ['A', 'a'], 'y', ['B', 'b']]],
    [
      'is dropped after another',
      story => placeChapter(story, chapterOf(story, 'A'), 'after', chapterOf(story, 'B')),
      ['x', ['B', 'b'], ['A', 'a'], 'y'],
    ],
    [
      'is taken away, and its steps stay where they are',
      story => removeChapter(story, chapterOf(story, 'A')),
      ['x', 'a', ['B', 'b'], 'y'],
    ],
    [
      'is named anew',
      story => changeChapter(story, chapterOf(story, 'A'), { title: 'N' }),
      ['x', ['N', 'a'], ['B', 'b'], 'y'],
    ],
    ['is added at the end', story => addChapter(story, newChapter('N', making)), [...plan, ['N']]],
    [
      'is added after the one that is open',
      story => addChapter(story, newChapter('N', making), idOf(story, 'a')),
      ['x', ['A', 'a'], ['N'], ['B', 'b'], 'y'],
    ],
    [
      'begins at a step and takes those below it up to the next',
      story => startChapterAt(story, idOf(story, 'y'), newChapter('N', making)),
      ['x', ['A', 'a'], ['B', 'b'], ['N', 'y']],
    ],
  ])('%s', (_, act, after) => {
    expect(planOf(act(storyOf(plan)))).toEqual(after)
  })

  it('begins within another, which keeps the steps above', () => {
    const story = storyOf([['A', 'a', 'b', 'c']])
    expect(planOf(startChapterAt(story, idOf(story, 'b'), newChapter('N', making)))).toEqual([
      ['A', 'a'],
      ['N', 'b', 'c'],
    ])
  })
})

const steps = fc.array(
  fc.record({ tell: fc.string({ maxLength: 40 }), minutes: fc.integer({ min: 0, max: 40 }).map(n => n / 4) }),
  { minLength: 1, maxLength: 8 },
)
const act = fc.record({
  what: fc.nat(13),
  step: fc.nat(20),
  chapter: fc.nat(20),
  caret: fc.nat(60),
  text: fc.string({ maxLength: 12 }),
})
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never

function apply(story: Script, { what, step, chapter, caret, text }: Act): Script {
  const one = story.steps[step % Math.max(1, story.steps.length)]
  const other = story.steps[caret % Math.max(1, story.steps.length)]
  const head = story.chapters[chapter % Math.max(1, story.chapters.length)]
  if (one === undefined || other === undefined) return story
  const by = caret % 2 === 0 ? 1 : -1
  const acts: readonly (() => Script | undefined)[] = [
    () => moveStep(story, one.id, by),
    () => moveIn(story, one.id),
    () => moveOut(story, one.id),
    () => placeStep(story, one.id, { kind: by === 1 ? 'after' : 'before', stepId: other.id }),
    () => addChapter(story, newChapter(text, making), one.id),
    () => startChapterAt(story, one.id, newChapter(text, making)),
    () => insertStep(story, aStep({ tell: text }), { kind: 'after', stepId: one.id }),
    () => splitStep(story, one.id, caret, making)?.story,
    () => head && moveChapter(story, head.id, by),
    () => head && removeChapter(story, head.id),
    () => head && changeChapter(story, head.id, { title: text }),
    () => head && placeStep(story, one.id, { kind: by === 1 ? 'first-of' : 'last-of', chapterId: head.id }),
    () => placeStep(story, one.id, { kind: 'end' }),
    () =>
      head &&
      placeChapter(story, head.id, 'after', story.chapters[caret % story.chapters.length]?.id ?? head.id),
  ]
  return acts[what]?.() ?? story
}

const words = (list: readonly Step[]) =>
  list.flatMap(({ tell }) => tell.split(/\s+/u).filter(Boolean)).toSorted()

describe('whatever is done to a story', () => {
  it('keeps every step id and every word, each step once, and is a story that can be stored', () => {
    fc.assert(
      fc.property(steps, fc.array(act, { maxLength: 25 }), (made, acts) => {
        let story = aScript({ steps: made.map(fields => aStep(fields)) })
        const added: string[] = []
        for (const one of acts) {
          const before = story
          story = apply(story, one)
          if (one.what === 6) added.push(...one.text.split(/\s+/u).filter(Boolean))
          const ids = new Set(story.steps.map(({ id }) => id))
          expect(before.steps.filter(({ id }) => !ids.has(id))).toEqual([])
          expect(ids.size).toBe(story.steps.length)
        }
        const all = [...words(made.map(fields => aStep(fields))), ...added].toSorted()
        expect(words(story.steps)).toEqual(all)
        expect(scriptSchema.safeParse(story).success).toBe(true)
        // As stored and as told are one order.
        expect(toldSteps(story).map(({ id }) => id)).toEqual(story.steps.map(({ id }) => id))
      }),
    )
  })

  it('splits and joins back to the same story', () => {
    fc.assert(
      fc.property(steps, fc.array(act, { maxLength: 8 }), fc.nat(20), fc.nat(60), (made, acts, at, caret) => {
        const story = acts.reduce(apply, aScript({ steps: made.map(fields => aStep(fields)) }))
        const step = story.steps[at % story.steps.length]
        if (step === undefined) return
        const split = splitStep(story, step.id, caret, making)
        expect(split?.story.steps).toHaveLength(story.steps.length + 1)
        expect(plannedMinutes(split?.story ?? story)).toBeCloseTo(plannedMinutes(story), 6)
        expect(split && joinWithNext(split.story, step.id)).toEqual(story)
      }),
    )
  })

  it('joins without losing a word, a row or a minute', () => {
    fc.assert(
      fc.property(steps, fc.nat(20), (made, at) => {
        const story = aScript({ steps: made.map(fields => aStep({ ...fields, title: 'T' })) })
        const step = story.steps[at % story.steps.length]
        if (step === undefined) return
        const joined = joinWithNext(story, step.id)
        const titles = story.steps.length - joined.steps.length
        expect(words(joined.steps)).toEqual([...words(story.steps), ...Array(titles).fill('T')].toSorted())
        expect(stepMinutes(joined.steps)).toBeCloseTo(stepMinutes(story.steps), 6)
      }),
    )
  })
})
