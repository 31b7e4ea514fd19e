import { describe, expect, it } from 'vitest'
import { checkLink, longestLink } from '../../../electron/windows/link'

const good = [
  ['https://example.com', 'https://example.com/'],
  ['HTTPS://Example.com/a?b=c#d', 'https://example.com/a?b=c#d'],
  ['https://intranet/wiki', 'https://intranet/wiki'],
  [
    'https://teams.example.com:8443/l/meetup-join/19%3ameeting',
    'https://teams.example.com:8443/l/meetup-join/19%3ameeting',
  ],
  ['https://xn--bcher-kva.example/', 'https://xn--bcher-kva.example/'],
  ['https://example.com/a@b', 'https://example.com/a@b'],
  ['mailto:ana@example.com', 'mailto:ana@example.com'],
  ['mailto:ana@example.com?subject=Hello&body=x', 'mailto:ana@example.com?subject=Hello&body=x'],
] as const

const schemes =
  'file ftp smb sftp ssh telnet ldap ldaps dav http ws wss javascript vbscript data blob about chrome devtools app view-source ms-msdt search-ms ms-officecmd ms-word ms-excel shell res mhtml jar intent android-app itms itms-services x-apple facetime tel sms callto skype zoommtg slack steam vscode vscode-insiders git svn irc magnet nntp news gopher wais prospero filesystem cid mid jnlp hcp mk ms-its ms-help ms-settings ms-screenclip calculator'
const hostile = [
  ...schemes.split(' ').map(scheme => `${scheme}://example.com/x`),
  ...[
    'javascript:alert(1)',
    'data:text/html,x',
    'ms-msdt:/id PCWDiagnostic',
    'file:///etc/passwd',
    'JaVaScRiPt:1',
  ],
  ...[
    '\\\\host\\share\\x.exe',
    '//host/share',
    '/etc/passwd',
    'C:\\Windows\\calc.exe',
    'example.com',
    'www.example.com',
    '',
  ],
  ...[
    'https:example.com',
    'https:/example.com',
    'https:///example.com',
    'https://',
    'https://\\example.com',
    'https:\\\\example.com',
  ],
  ...[
    'https://a@b.example',
    'https://a:b@c.example/',
    'https://example.com@evil.example',
    'https://@evil.example',
    'https://%40@evil.example',
  ],
  ...[
    ' https://example.com',
    'https://example.com ',
    'https://exa mple.com',
    'https://example.com/\n',
    'ht\ntps://example.com',
    'https://example.com/\0x',
    '\thttps://example.com',
  ],
  ...[
    'https://example.com/\u202egpj.exe',
    'https://exa\u200bmple.com',
    'https://\u2066example.com',
    'https://example.com/\u00a0',
    'https://example.com\u3002evil/\u200f',
    'https://exam\u00adple.com',
    '\ufeffhttps://example.com',
  ],
  ...[
    'https://example.com:99999',
    'https://[::1',
    'https://exa%mple.com',
    'https://.',
    'https://?x',
    'https://#x',
  ],
  ...[
    'mailto:',
    'mailto://x@y',
    'mailto:a@b.example?attach=/etc/passwd',
    'mailto:a@b.example?attachment=x',
    'mailto:a@b.example,c@d.example',
    'mailto:"x" <a@b.example>',
    'mailto:a@b@c',
    'mailto:nobody',
    'mailto:a%0abcc@b.example',
    'mailto:?to=a@b.example',
    'mailto:a@b.example?subject=x&In-Reply-To=y',
  ],
  `https://example.com/${'a'.repeat(longestLink)}`,
]

describe('links', () => {
  it.each(good)('lets %s through', (text, href) => {
    expect(checkLink(text)).toMatchObject({ href })
  })
  it('names the host that is really meant', () => {
    expect(checkLink('https://b\u00fccher.example/')).toMatchObject({
      kind: 'web',
      host: 'xn--bcher-kva.example',
    })
    expect(checkLink('https://ex\u0430mple.com/')).toMatchObject({ host: expect.stringMatching(/^xn--/) })
  })
  it('refuses one character more than the longest', () => {
    const link = (length: number) =>
      `https://example.com/${'a'.repeat(length - 'https://example.com/'.length)}`
    expect(checkLink(link(longestLink)).kind).toBe('web')
    expect(checkLink(link(longestLink + 1)).kind).toBe('refused')
  })
  it('knows at least a hundred hostile ones', () => expect(hostile.length).toBeGreaterThanOrEqual(100))
  it.each(hostile)('refuses %j', text => {
    expect(checkLink(text).kind).toBe('refused')
  })
})
