import { beforeEach, expect, it } from 'vitest'
import { freshStore, state } from '../../helpers/fresh-store'

beforeEach(() => void freshStore())
const texts = () => state().toasts.map(toast => toast.text)

it('shows three messages at most, the newest last', () => {
  for (const text of ['1', '2', '3', '4']) state().say(text)
  expect(texts()).toEqual(['2', '3', '4'])
})

it('is plain and has no way back unless that is said', () => {
  const step = state().beginStep('Moved to the trash')
  state().say('Saved.')
  state().say('Gone.', { undoes: true, tone: 'danger' })
  expect(state().toasts).toMatchObject([
    { tone: 'plain', stepId: null },
    { tone: 'danger', stepId: step.id },
  ])
})

it('sends one message away and leaves the others', () => {
  state().say('Same words')
  state().say('Same words')
  state().dismissToast(state().toasts[0]?.id ?? '')
  expect(texts()).toEqual(['Same words'])
})
