import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  placeWindow,
  readWindowState,
  smallest,
  writeWindowState,
} from '../../../electron/windows/window-state'
import { tempFolder } from '../../helpers/temp-folder'

const primary = { x: 0, y: 0, width: 1920, height: 1080 }
const right = { x: 1920, y: 0, width: 1280, height: 800 }
const place = (bounds: typeof primary | undefined, areas = [primary, right]) =>
  placeWindow({ bounds, maximized: false }, areas)

describe('where the window opens', () => {
  it('is the system’s choice at a first start, at the preferred size', () => {
    expect(place(undefined)).toEqual({ width: 1440, height: 900 })
  })
  it('is no larger than the display', () => {
    expect(place(undefined, [{ ...primary, width: 1280, height: 720 }])).toEqual({ width: 1280, height: 720 })
  })
  it('is where it was, on whichever display', () => {
    const bounds = { x: 2000, y: 50, width: 1100, height: 700 }
    expect(place(bounds)).toEqual(bounds)
  })
  it.each([
    ['its display is gone', { x: 2000, y: 50, width: 1100, height: 700 }, [primary]],
    ['its title bar is above the display', { x: 0, y: -1, width: 1100, height: 700 }, [primary]],
    ['its title bar is below the display', { x: 0, y: 1041, width: 1100, height: 700 }, [primary]],
    ['too little of it is left of the edge', { x: 1801, y: 0, width: 1100, height: 700 }, [primary]],
  ])('is not where it was when %s', (_why, bounds, areas) => {
    expect(place(bounds, areas)).toEqual({ width: 1100, height: 700 })
  })
  it.each([
    ['just enough of it', { x: 1800, y: 0, width: 1100, height: 700 }],
    ['its whole title bar', { x: 0, y: 1040, width: 1100, height: 700 }],
  ])('is where it was when %s can be caught', (_what, bounds) => {
    expect(place(bounds, [primary])).toEqual(bounds)
  })
  it('is never smaller than it may be', () => {
    expect(place({ x: 0, y: 0, width: 10, height: 10 })).toMatchObject(smallest)
  })
})

describe('the remembered place', () => {
  it('is read as it was written', async () => {
    const file = join(tempFolder(), 'window.json')
    const state = { bounds: { x: 1, y: 2, width: 1100, height: 700 }, maximized: true }
    await writeWindowState(file, state)
    expect(readWindowState(file)).toEqual(state)
  })
  it.each(['', '{', '[]', '{"maximized":"yes"}', '{"bounds":{"x":1e9},"maximized":true}'])(
    'is forgotten when the file says %j',
    text => {
      const file = join(tempFolder(), 'window.json')
      writeFileSync(file, text)
      expect(readWindowState(file)).toEqual({ maximized: false })
    },
  )
})
