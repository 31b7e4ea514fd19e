// @vitest-environment happy-dom
import '../ui/happy-dom-document'
import { act, cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { ErrorBoundary } from '../../../renderer/app/ErrorBoundary'
import { later } from '../../../renderer/app/later'

afterEach(cleanup)

const Page = ({ name }: { readonly name: string }) => <p>{name}</p>

it('says that a screen is opening until its code is there, and then shows it', async () => {
  let arrive = (_page: typeof Page) => {}
  const code = new Promise<typeof Page>(resolve => {
    arrive = resolve
  })
  const Later = later(() => code, 'Opening the page')
  render(<Later name="Calls" />)
  expect(screen.getByText('Opening the page')).toBeDefined()
  await act(async () => arrive(Page))
  expect(screen.getByText('Calls')).toBeDefined()
})

it('shows a screen at once whose code is there', async () => {
  const Later = later(async () => Page, 'Opening the page')
  const { unmount } = render(<Later name="Calls" />)
  await act(async () => undefined)
  unmount()
  render(<Later name="Calls again" />)
  expect(screen.queryByText('Opening the page')).toBeNull()
  expect(screen.getByText('Calls again')).toBeDefined()
})

it('leaves code that cannot be had to the error boundary', async () => {
  const Later = later<{ readonly name: string }>(() => Promise.reject(new Error('gone')), 'Opening the page')
  render(
    <ErrorBoundary resetKey="page">
      <Later name="Calls" />
    </ErrorBoundary>,
  )
  await act(async () => undefined)
  expect(screen.queryByText('Opening the page')).toBeNull()
})
