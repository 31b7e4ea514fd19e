import { settleTimes } from '@shared/formats/run-sheet/settle-times'
import { findTime, readTime } from '@shared/formats/run-sheet/times'
import { describe, expect, it } from 'vitest'

const minutesOf = (text: string, isColumn = false) => {
  const phrase = readTime(text, isColumn)
  return phrase === undefined ? undefined : settleTimes([{ phrase, isLength: true }])[0]
}

describe('how long a step takes', () => {
  it.each([
    ['5 min', 5],
    ["3'", 3],
    ['~10 mins', 10],
    ['90 sec', 1.5],
    ['1 h', 60],
    ['1 h 30', 90],
    ['5-7 min', 7],
    ['0:05', 5],
    ['3:30', 3.5],
    ['00:10–00:15', 5],
    ['10:00 am - 10:20 am', 20],
    ['11:50 - 12:05', 15],
    ['2.5 min', 2.5],
    ['5', undefined],
    ['5 mice', undefined],
    ['0 min', undefined],
    ['12:75', undefined],
    ['version 5.2', undefined],
    ['', undefined],
  ])('“%s” is %s minutes', (text, minutes) => {
    expect(minutesOf(text)).toBe(minutes)
  })

  it('a bare number is minutes in a column of minutes only', () => {
    expect(minutesOf('7', true)).toBe(7)
    expect(minutesOf('7')).toBe(undefined)
  })
})

describe('where a time stands in a line', () => {
  it.each([
    ['Restore a file (5 min)', 'Restore a file', '5 min'],
    ['[5 min] Restore a file', 'Restore a file', '5 min'],
    ['Restore a file - 5 min', 'Restore a file', '5 min'],
    ['Restore a file, 5 min', 'Restore a file', '5 min'],
    ['5 min: Restore a file', 'Restore a file', '5 min'],
    ['00:10–00:15 Restore a file', 'Restore a file', '00:10–00:15'],
    ['Restore a file 5 min', 'Restore a file', '5 min'],
  ])('“%s” is “%s” and “%s”', (text, rest, time) => {
    expect(findTime(text)).toMatchObject({ rest, time })
  })

  it.each([
    'Restore within 5 minutes',
    'Back in 15 min',
    'Five ways to restore',
    '5 ways to restore',
    'Meet at 10:00',
    'Version 5.2 of the console',
    'Hall (2)',
  ])('“%s” says nothing about the length of the step', text => {
    expect(findTime(text)).toBe(undefined)
  })
})

describe('clocks of a whole sheet', () => {
  const clocks = (...texts: readonly string[]) => settleTimes(texts.map(text => ({ phrase: readTime(text) })))

  it('rising ones are starts, and the last has no length', () => {
    expect(clocks('0:00', '0:03', '0:10')).toEqual([3, 7, undefined])
    expect(clocks('9:00', '9:20', '10:05')).toEqual([20, 45, undefined])
  })
  it('falling ones are lengths', () => expect(clocks('0:05', '0:03')).toEqual([5, 3]))
  it('a step of more than an hour means minutes and seconds were written', () => {
    expect(clocks('00:00 - 01:00', '01:00 - 02:00')).toEqual([60, 60])
    expect(clocks('00:00 - 02:00', '02:00 - 07:30')).toEqual([2, 5.5])
    expect(clocks('00:00', '02:30', '06:30')).toEqual([2.5, 4, undefined])
  })
})
