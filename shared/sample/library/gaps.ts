/** Nine holes of the product. Three are bare on purpose: Windows Server 2008 R2 has no words yet, two have no proof. */
import { type Gap, newGap } from '../../domain/gap'
import type { AnyRecord } from '../../domain/records'
import type { Stage } from '../stage'

export function gapRecords(s: Stage): readonly AnyRecord[] {
  const gap = (key: string, fields: Partial<Gap> & { readonly title: string }) =>
    s.make(newGap, key, '2026-07-20 09:00', { product: 'Harborline Vault', productVersion: '5.2', ...fields })
  return [
    gap('server-2008', {
      title: 'No agent for Windows Server 2008 R2',
      does: 'Server 2012 and newer',
      doesNot: 'Run an agent on 2008 R2',
      proofIds: [s.id('proof', 'support-matrix')],
      topics: ['old servers', 'line controllers'],
      status: 'will-not-fix',
      lastCheckedOn: s.day('2026-11-12'),
    }),
    gap('lock-shorten', {
      title: 'A set lock cannot be shortened',
      does: 'Keeps it until its date',
      doesNot: 'Shorten a lock once set',
      workaround: 'Start with 14 days in the pilot',
      plainAnswer: 'That is what makes it a lock. You choose short dates until you trust it.',
      proofIds: [s.id('proof', 'lock-paper')],
      doNotSay: ['you can change it later'],
      topics: ['deletion'],
      lastCheckedOn: s.day('2026-11-03'),
    }),
    gap('e-signature', {
      title: 'Restore report has no e-signature',
      does: 'Writes a dated report of every restore test',
      doesNot: 'Let a person sign it inside the vault',
      workaround: 'Export it as a PDF and sign it where you sign everything else',
      proofIds: [s.id('proof', 'restore-report')],
      topics: ['audit'],
      status: 'planned',
      fixOn: s.day('2027-06-30'),
      lastCheckedOn: s.day('2026-11-02'),
    }),
    gap('qms-export', {
      title: 'No direct export into a QMS',
      does: 'Puts each report into a folder you name',
      doesNot: 'File it in a quality system by itself',
      workaround: 'Your QMS picks it up from that folder',
      topics: ['quality system'],
      lastCheckedOn: s.day('2026-09-21'),
    }),
    gap('scim', {
      title: 'No user provisioning with SCIM',
      does: 'Reads who belongs to a group at each sign-in',
      doesNot: 'Create and remove accounts ahead of time',
      workaround: 'Import from a group; a closed account loses access at once',
      proofIds: [s.id('proof', 'setup-guide')],
      topics: ['sign-in'],
      status: 'planned',
      fixOn: s.day('2027-03-31'),
      lastCheckedOn: s.day('2026-11-03'),
    }),
    gap('ldap', {
      title: 'LDAP on its own is not supported',
      does: 'Entra ID and SAML 2.0 providers',
      doesNot: 'Ask a bare LDAP directory',
      plainAnswer: 'You need a SAML provider in front of it; the free ones do.',
      proofIds: [s.id('proof', 'setup-guide')],
      topics: ['sign-in', 'own directory'],
      status: 'will-not-fix',
      lastCheckedOn: s.day('2026-11-03'),
    }),
    gap('controller', {
      title: 'A rebuild needs the same storage controller',
      does: 'Rebuilds onto any server of the same controller family',
      doesNot: 'Rebuild onto another controller family',
      workaround: 'Rebuild as a virtual machine first, move to metal later',
      proofIds: [s.id('proof', 'rebuild-log')],
      doNotSay: ['any hardware'],
      topics: ['rebuild'],
      status: 'planned',
      fixOn: s.day('2027-09-30'),
      lastCheckedOn: s.day('2026-10-23'),
    }),
    gap('per-site', {
      title: 'Reports cannot be split by site',
      does: 'One report for the whole account',
      doesNot: 'Show one site alone',
      workaround: 'Name the jobs after the site and sort by name',
      proof: 'Report of one account with three sites, page 1',
      topics: ['sites'],
      lastCheckedOn: s.day('2026-10-14'),
    }),
    gap('phone', {
      title: 'The console does not run on a phone',
      does: 'Any browser on a computer',
      doesNot: 'Start a restore from a phone',
      workaround: 'A remote desktop to any computer of yours',
      topics: ['on call'],
      lastCheckedOn: s.day('2026-08-17'),
    }),
  ]
}
