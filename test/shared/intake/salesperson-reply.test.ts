import { newAttendee } from '@shared/domain/call'
import { readReply } from '@shared/intake/read-reply'
import { askMessage, replyFields, salespersonQuestions } from '@shared/prepare/ask-salesperson'
import { describe, expect, test } from 'vitest'
import { aCall, aColleague, aDeal, aMe, aPerson, aProspect, making } from '../../helpers/builders'
import { pasteDraft, textDraft, workspace } from './plan-fixture'

const message = askMessage({
  salesperson: 'Tom Okafor',
  me: 'Mira Lindqvist',
  call: 'Corvane Packaging, Whole-room proof',
  when: 'Thu 3 Dec, 14:30',
})
const asked = `${'On Thu, Nov 19, 2026 at 1:50 PM Mira Lindqvist <mira.lindqvist@harborline.example> wrote:'}\n`
const quoted = (answers: readonly string[]): string =>
  asked +
  message.text
    .split('\n')
    .flatMap(line => [`> ${line}`, ...(/^\d\./.test(line) ? [answers[Number(line[0]) - 1] ?? ''] : [])])
    .join('\n')
const unquoted = (answers: readonly string[]): string =>
  replyFields.map((field, i) => `${i + 1}. ${salespersonQuestions[field]}\n${answers[i]}`).join('\n\n')
const numbered = (answers: readonly string[]): string =>
  answers.map((answer, i) => `${i + 1}. ${answer}`).join('\n')

const said = [
  'They lost a batch record in September and QA waited two days.',
  'Helen Brandt signs, but Marcus has to agree.',
  'Veeam and Acronis',
  'Do they keep two copies? Yes, in two rooms.',
  'You lead the demo, I open and close.',
] as const

function stage(call: Parameters<typeof aCall>[0] = {}) {
  const prospect = aProspect()
  const at = { affiliations: [{ form: 'prospect' as const, prospectId: prospect.id }] }
  const helen = aPerson({ name: 'Helen Brandt', ...at })
  const marcus = aPerson({ name: 'Marcus Oyelaran', emails: [], ...at })
  const tom = aColleague()
  const theCall = aCall({
    prospectId: prospect.id,
    salespersonId: tom.id,
    attendees: [newAttendee({ personId: helen.id }, making.newId)],
    askedSalespersonAt: making.now,
    ...call,
  })
  const space = workspace([prospect, helen, marcus, tom, aMe(), theCall])
  return { space, helen, call: theCall, target: { target: { kind: 'call' as const, id: theCall.id } } }
}

describe('the five questions', () => {
  test('go out short, numbered and with nothing but the call in them', () => {
    expect(message.text).toBe(
      [
        'Hi Tom,',
        'Five quick questions before Corvane Packaging, Whole-room proof (Thu 3 Dec, 14:30).',
        replyFields.map((field, i) => `${i + 1}. ${salespersonQuestions[field]}`).join('\n'),
        'One line each is plenty: answer below each question, or by its number.',
        'Thanks, Mira',
      ].join('\n\n'),
    )
    expect(message.html).toContain('<p>3. Who else are they looking at?</p>')
    for (const line of message.text.split('\n')) if (/^\d/.test(line)) expect(line.length).toBeLessThan(60)
  })

  test('carry the names of a call as text, never as markup', () => {
    const { html } = askMessage({
      salesperson: undefined,
      me: undefined,
      call: 'A & <b>B</b>',
      when: undefined,
    })
    expect(html).toContain('A &amp; &lt;b&gt;B&lt;/b&gt;')
  })
})

describe('a reply is read', () => {
  test.each([
    ['inline', quoted(said)],
    ['inline', unquoted(said)],
    ['inline', quoted(said.map(words => `  ${words}`))],
    ['numbered', numbered(said)],
    ['numbered', said.map((words, i) => `${i + 1}) ${words}`).join('\n')],
    ['numbered', `${numbered(said)}\n\nCheers,\nTom\n\n${asked}${message.text.replace(/^/gm, '> ')}`],
    ['numbered', `Hi Mira,\n\n${numbered(said)}`],
  ] as const)('%s', (form, text) => {
    const { sentences } = textDraft(text)
    const reply = readReply(sentences, ['Tom Okafor', 'Mira Lindqvist'])
    expect(reply?.form).toBe(form)
    const heard = replyFields.map(field =>
      reply?.answers
        .filter(answer => answer.field === field)
        .map(answer => answer.text)
        .join(' '),
    )
    expect(heard).toEqual(said)
  })

  test('from free prose by its words, and says that it is a guess', () => {
    const { sentences } = textDraft(
      'Hi Mira, they lost a batch record and QA waited two days. Helen Brandt signs. They are also looking at Veeam. I already told them about the two copies. You lead, I open. See you at lunch?',
    )
    const reply = readReply(sentences, [])
    expect(reply?.form).toBe('prose')
    expect(reply?.answers.map(answer => answer.field)).toEqual([
      'pain',
      'signs',
      'rivals',
      'answered',
      'my-part',
    ])
  })

  test.each([
    ['one number is no list', '1. They come at ten'],
    ['numbers that go back are no answers', '3. Coffee\n1. Tea'],
    ['small talk', 'See you at lunch?'],
  ])('not from %s', (_why, text) => {
    expect(readReply(textDraft(text).sentences, [])).toBeUndefined()
  })

  test('with one question left open fills the other four', () => {
    const { sentences } = textDraft(quoted([said[0], '', said[2], said[3], said[4]]))
    expect(new Set(readReply(sentences, [])?.answers.map(each => each.field))).toEqual(
      new Set(['pain', 'rivals', 'answered', 'my-part']),
    )
  })
})

describe('a reply fills', () => {
  test('need, signer, rivals, answered question and my part, each with where it comes from', () => {
    const { space, target } = stage()
    const plan = space.save(textDraft(quoted(said)), target)
    expect(plan.isReply).toBe(true)
    expect(plan.reply?.rows.map(row => [row.label, row.before, row.after])).toEqual([
      ['What hurts them', undefined, said[0]],
      ['Who signs', undefined, 'Helen Brandt signs the check'],
      ['Rivals', undefined, 'Veeam'],
      ['Rivals', undefined, 'Acronis'],
      ['Already answered', undefined, 'Do they keep two copies? Yes, in two rooms.'],
      ['My part', undefined, `lead: ${said[4]}`],
    ])
    const { prospects, calls, deals, questions } = space.all()
    expect(prospects[0]?.needs).toMatchObject([
      { words: said[0], source: 'reply of Tom Okafor', on: '2026-11-19', callId: calls[0]?.id },
    ])
    expect(prospects[0]?.facts).toEqual([])
    expect(deals[0]?.competitors).toEqual([
      { name: 'Veeam', source: 'reply of Tom Okafor', on: '2026-11-19' },
      { name: 'Acronis', source: 'reply of Tom Okafor', on: '2026-11-19' },
    ])
    expect(calls[0]?.dealId).toBe(deals[0]?.id)
    expect(questions).toMatchObject([
      { words: 'Do they keep two copies?', state: 'answered', answer: 'Yes, in two rooms.' },
    ])
    expect(calls[0]).toMatchObject({ myRole: 'lead', myRoleReason: said[4] })
    expect(calls[0]?.pasted).toHaveLength(1)
  })

  test('the part of who signs as a suggestion only', () => {
    const { space, target } = stage()
    space.save(textDraft(numbered(said)), { ...target })
    const helen = space.all().people.find(each => each.name === 'Helen Brandt')
    const claims = space.all().calls[0]?.attendees.find(each => each.personId === helen?.id)?.parts
    expect(claims).toEqual([{ part: 'signs', basis: 'suggested', why: 'reply of Tom Okafor' }])
  })

  test('nothing that stands, unless it is said yes to', () => {
    const { space, target } = stage({ myRole: 'passive', myRoleReason: 'Tom asked me to listen' })
    const draft = textDraft(quoted(said))
    const row = space.plan(draft, target).reply?.rows.find(each => each.field === 'my-part')
    expect(row).toMatchObject({ before: 'passive, Tom asked me to listen', isTakenAtFirst: false })
    space.save(draft, target)
    expect(space.all().calls[0]).toMatchObject({ myRole: 'passive', myRoleReason: 'Tom asked me to listen' })
    const again = stage({ myRole: 'passive', myRoleReason: 'Tom asked me to listen' })
    again.space.save(draft, { ...again.target, reply: { rows: { 'my-part-0': true } } })
    expect(again.space.all().calls[0]).toMatchObject({ myRole: 'lead', myRoleReason: said[4] })
  })

  test('no row that was declined, and as plain notes when it is no reply', () => {
    const { space, target } = stage()
    space.save(textDraft(quoted(said)), {
      ...target,
      reply: { rows: { 'rivals-0': false, 'pain-0': false } },
    })
    expect(space.all().deals[0]?.competitors.map(each => each.name)).toEqual(['Acronis'])
    expect(space.all().prospects[0]?.needs).toEqual([])
    const other = stage()
    other.space.save(textDraft(quoted(said)), { ...other.target, reply: { isOne: false } })
    expect(other.space.all().deals).toEqual([])
    expect(other.space.all().prospects[0]?.needs.length).toBeGreaterThan(0)
  })

  test('guesses of free prose only when they are said yes to', () => {
    const { space, target } = stage()
    const draft = textDraft('Helen Brandt signs. They are also looking at Veeam.')
    const plan = space.plan(draft, { ...target, reply: { isOne: true } })
    expect(plan.reply?.rows.map(row => [row.isSure, row.isTakenAtFirst])).toEqual([
      [false, false],
      [false, false],
    ])
    expect(plan.reply?.taken.size).toBe(0)
  })

  test.each([
    ['no idea', 'no idea'],
    ['None that I know of', 'Keine'],
    ["don't know yet", 'unknown'],
  ])('nothing from "%s" and "%s"', (signs, rivals) => {
    const { space, target } = stage()
    const plan = space.plan(textDraft(quoted(['', signs, rivals, 'Nothing yet', 'not sure'])), target)
    expect(plan.reply?.rows).toEqual([])
  })

  test.each([
    ['You lead, I introduce.', 'lead'],
    ['Please just listen unless they ask technical questions.', 'passive'],
    ['Jump in when it gets technical and show the restore.', 'active'],
    ['Du übernimmst die Vorführung.', 'lead'],
    ['Tu mènes la démo.', 'lead'],
    ['As we said on the phone.', undefined],
  ])('"%s" is %s', (words, role) => {
    const { space, target } = stage()
    space.save(textDraft(quoted(['', '', '', '', words])), target)
    expect(space.all().calls[0]).toMatchObject({ myRoleReason: words })
    expect(space.all().calls[0]?.myRole).toBe(role)
  })

  test.each([
    ['Helen Brandt signs, but Marcus has to agree.', ['Helen Brandt']],
    ['Marcus recommends, Helen signs.', ['Helen Brandt']],
    ['Helen.', ['Helen Brandt']],
    ['Their new CFO, Petra Vogel, approves everything.', ['Petra Vogel']],
    ['Their board.', []],
    ['Helen and Marcus both sign.', ['Helen Brandt', 'Marcus Oyelaran']],
  ])('who signs: "%s" names %j', (words, names) => {
    const { space, target } = stage()
    const plan = space.plan(textDraft(quoted(['', words, '', '', ''])), target)
    expect(plan.reply?.rows.map(row => row.change.kind === 'signs' && row.change.name)).toEqual(names)
  })

  test.each([
    ['Veeam and Acronis, maybe Rubrik.', ['Veeam', 'Acronis', 'Rubrik']],
    ['They are also looking at Veeam (demo last week).', ['Veeam']],
    ['Their own Commvault 11 - renewal in March', ['Commvault 11']],
  ])('rivals: "%s" names %j', (words, names) => {
    const { space, target } = stage()
    const plan = space.plan(textDraft(quoted(['', '', words, '', ''])), target)
    expect(plan.reply?.rows.map(row => row.after)).toEqual(names)
  })
})

test('what the salesperson says of who signs replaces a guess from a title', () => {
  const { space, target, call, helen } = stage()
  const guess = { part: 'signs' as const, basis: 'suggested' as const, why: 'from the title "CFO"' }
  space.edit({ ...call, attendees: call.attendees.map(one => ({ ...one, parts: [guess] })) })
  space.save(textDraft(numbered(said)), target)
  const seat = space.all().calls[0]?.attendees.find(each => each.personId === helen.id)
  expect(seat?.parts).toMatchObject([{ part: 'signs', why: 'reply of Tom Okafor' }])
})

test('a deal that is there takes the signer, and who signs for sure stays', () => {
  const prospect = aProspect()
  const at = { affiliations: [{ form: 'prospect' as const, prospectId: prospect.id }] }
  const helen = aPerson({ name: 'Helen Brandt', ...at })
  const paul = aPerson({ name: 'Paul Kessler', emails: [], ...at })
  const people = [{ personId: paul.id, parts: [{ part: 'signs' as const, basis: 'confirmed' as const }] }]
  const deal = aDeal({ prospectId: prospect.id, people })
  const tom = aColleague()
  const call = aCall({ prospectId: prospect.id, dealId: deal.id, salespersonId: tom.id })
  const space = workspace([prospect, helen, paul, deal, tom, aMe(), call])
  const target = { target: { kind: 'call' as const, id: call.id } }
  const draft = textDraft(quoted(['', 'Helen signs', '', '', '']))
  expect(space.plan(draft, target).reply?.rows[0]).toMatchObject({
    before: 'Paul Kessler signs; stays',
    isTakenAtFirst: false,
  })
  space.save(draft, { ...target, reply: { rows: { 'signs-0': true } } })
  const [after] = space.all().deals
  expect(after?.people).toEqual([
    ...people,
    { personId: helen.id, parts: [{ part: 'signs', basis: 'suggested', why: 'reply of Tom Okafor' }] },
  ])
})

test('free words are a reply only to a call whose salesperson was asked', () => {
  const draft = textDraft('Helen Brandt signs. They are also looking at Veeam.')
  const asked = stage()
  expect(asked.space.plan(draft, asked.target).reply).toBeDefined()
  const unasked = stage({ askedSalespersonAt: undefined })
  expect(unasked.space.plan(draft, unasked.target).reply).toBeUndefined()
})

test('a paste for a new call is no reply, whatever its words', () => {
  const plan = workspace().plan(pasteDraft('10-slack-notes.txt'))
  expect(plan.reply).toBeUndefined()
  expect(plan.isReply).toBe(false)
})
