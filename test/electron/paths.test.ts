import { describe, expect, it } from 'vitest'
import { bundleOf, homeOf, workspaceOf } from '../../electron/paths'

describe('where things are', () => {
  it('takes PRESNAP_HOME for the app’s own folder, else the system’s', () => {
    expect(homeOf({ PRESNAP_HOME: '/tmp/home' }, '/users/x').settings).toBe('/tmp/home/settings.json')
    expect(homeOf({}, '/users/x').folder).toBe('/users/x')
    expect(homeOf({ PRESNAP_HOME: '' }, '/users/x').folder).toBe('/users/x')
  })
  const all = { argument: '/arg', env: { PRESNAP_WORKSPACE: '/env' }, settings: '/set', documents: '/docs' }
  it.each([
    ['the command line', all, '/arg'],
    ['the environment', { ...all, argument: undefined }, '/env'],
    ['the settings', { ...all, argument: undefined, env: {} }, '/set'],
    ['the documents', { ...all, argument: undefined, env: {}, settings: undefined }, '/docs/Presnap'],
    [
      'the documents when the rest is empty',
      { ...all, argument: '', env: {}, settings: '' },
      '/docs/Presnap',
    ],
  ])('takes the workspace from %s', (_from, given, wanted) => {
    expect(workspaceOf(given)).toBe(wanted)
  })
  it('finds the built parts beside each other', () => {
    expect(bundleOf('/app/out/build/main')).toEqual({
      page: '/app/out/build/renderer',
      preload: '/app/out/build/preload/preload.cjs',
      importWorker: '/app/out/build/main/import-worker.js',
    })
  })
})
