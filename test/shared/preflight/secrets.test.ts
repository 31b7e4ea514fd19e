import { secretIn, secretWords } from '@shared/preflight/secrets'
import { describe, expect, it } from 'vitest'

describe('a secret', () => {
  it.each([
    ['Sommer2024!', 'a password'],
    ['use Tr0ub4dor&3 here', 'a password'],
    ['password: hunter2', 'a password with its value'],
    ['Kennwort=geheim1', 'a password with its value'],
    ['PIN: 4711', 'a password with its value'],
    ['https://admin:geheim@demo.example', 'a password in an address'],
    ['AKIAABCDEFGHIJKLMNOP', 'an access key'],
    ['ghp_0123456789abcdefghij', 'an access token'],
    ['eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.abc', 'a token'],
    ['-----BEGIN RSA PRIVATE KEY-----', 'a private key'],
    ['5f4dcc3b5aa765d61d8327deb882cf99', 'a password'],
    ['xK9bR2mQ7vT4', 'a password'],
  ])('%s looks like %s', (text, is) => {
    expect(secretIn(text)).toBe(is)
  })

  it.each([
    'Demo A, corvane-admin',
    'Vault/Harborline/Demo-A 2026',
    'corvane-admin@harborline.example',
    'https://demo-a.harborline.example/console?view=4471',
    '1. Stop the nightly job.\n2. Restore the data set "packaging".',
    'Restore batch record 4471!',
    'The password is in the manager, item Demo A',
    'Server2008R2',
    'a0000000-0000-4000-8000-000000000001',
    '',
  ])('%s is none', text => {
    expect(secretIn(text)).toBeUndefined()
  })

  it('is refused in words that say what to write instead', () => {
    expect(secretWords('a password')).toMatch(/^This looks like a password, so it was not kept\./)
  })
})
