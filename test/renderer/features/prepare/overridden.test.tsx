// @vitest-environment happy-dom
import { ruleIds } from '@shared/playbook/rules'
import { screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { testNow } from '../../../helpers/builders'
import { aDemo, aRichDemo, mountPrepare, unmountPrepare } from './prepare-stand'

afterEach(unmountPrepare)

const button = (name: string | RegExp) => screen.getByRole('button', { name })
const numberIn = (element: HTMLElement) => Number.parseInt(element.textContent ?? '', 10)

describe('a finding that the user goes in with', () => {
  it('stays listed with its reason, and counts no more', async () => {
    const { user } = await mountPrepare(aRichDemo())
    const count = () => numberIn(screen.getByRole('heading', { name: /could hurt you/ }))
    const before = count()
    await user.click(button('Why: No goal yet'))
    await user.click(button('Go in with it anyway'))
    await user.type(screen.getByRole('textbox', { name: 'Why you go in with it' }), 'Tom opens')
    expect(screen.getByText('going in with it: Tom opens')).toBeDefined()
    expect(screen.getByText(/ · going in with 1$/)).toBeDefined()
    expect(count()).toBe(before - 1)
    await user.click(button('Take that back'))
    expect(count()).toBe(before)
  })

  it('stays listed in the calm layout too', async () => {
    const { user } = await mountPrepare(aDemo())
    const title = () => button(/could hurt you/)
    const whys = () => screen.queryAllByRole('button', { name: /^Why: / })
    const before = numberIn(title())
    await user.click(title())
    const findings = whys().length
    await user.click(whys()[0] as HTMLElement)
    await user.click(button('Go in with it anyway'))
    expect(numberIn(title())).toBe(before - 1)
    expect(title().textContent).toContain('going in with 1')
    expect(whys()).toHaveLength(findings)
  })

  it('stays listed when it is all there is', async () => {
    const overrides = ruleIds.map(rule => ({ rule, reason: 'Tom opens', at: testNow }))
    const { user } = await mountPrepare(aDemo({ overrides }))
    await user.click(button(/^Nothing else could hurt you that we know of/))
    expect(screen.getAllByText('going in with it: Tom opens').length).toBeGreaterThan(0)
  })
})
