/** Seventy stored answers of one product, as an engineer would keep them: key, how they ask it, what is said, topics. */
import { newAnswer } from '@shared/domain/answer'
import { making } from '../../helpers/builders'

type Stored = readonly [
  key: string,
  question: string,
  short: string,
  topics?: readonly string[],
  variants?: readonly string[],
]

const stored: readonly Stored[] = [
  // Security
  [
    'sso',
    'Do you support single sign-on?',
    'Yes. You sign in with your own Entra ID or any SAML 2.0 provider, and group membership decides who may restore.',
    ['sign-in'],
  ],
  [
    'mfa',
    'Can we enforce a second factor?',
    'Yes, for everybody or per role; authenticator apps and hardware keys both work.',
    ['sign-in'],
  ],
  [
    'scim',
    'Do you provision users with SCIM?',
    'Yes. Joiners and leavers follow your directory within 40 minutes.',
    ['users'],
  ],
  [
    'roles',
    'Can we limit who sees what?',
    'Five built-in roles and your own; a role is a list of rights on a folder.',
    ['permissions'],
  ],
  [
    'at-rest',
    'Is our data encrypted at rest?',
    'Yes, AES-256 on every disk, with a key per customer.',
    ['encryption'],
  ],
  [
    'transit',
    'How is traffic protected on the wire?',
    'TLS 1.3 everywhere, 1.2 where the other side cannot.',
    ['encryption'],
  ],
  [
    'own-keys',
    'Can we bring our own encryption keys?',
    'Yes, from your key vault; withdraw the key and nothing can be read.',
    ['encryption'],
  ],
  [
    'pentest',
    'Do you have penetration test reports?',
    'Twice a year by an outside company; the summary goes out under NDA.',
    ['security'],
  ],
  [
    'ransomware',
    'What happens if ransomware reaches our servers?',
    'Copies are locked and cannot be changed or deleted before their time, by anybody.',
    ['immutability'],
  ],
  [
    'audit-log',
    'Is there an audit trail of what administrators do?',
    'Every change is written with who and when, kept for seven years, exportable to your SIEM.',
    ['logging'],
  ],
  [
    'vuln',
    'How fast do you patch vulnerabilities?',
    'Critical ones within 72 hours, high within 14 days.',
    ['security'],
  ],
  [
    'incident',
    'How do you tell us about a security incident?',
    'Within 24 hours by mail and phone to your named contact, with what we know.',
    ['security'],
  ],
  [
    'ports',
    'Which ports does the agent open?',
    'Only outbound 443; nothing listens on your machines.',
    ['network'],
  ],
  [
    'virus',
    'Are restored files scanned for malware?',
    'Yes, before they are handed out; a hit is quarantined and told.',
    ['security'],
  ],
  // Price
  [
    'price',
    'What does it cost?',
    'By protected machine and month; thirty machines are about 400 euros a month.',
    ['price'],
  ],
  [
    'price-archive',
    'What does a seven-year copy cost?',
    'Two cents per gigabyte and month in the cold tier.',
    ['price', 'retention'],
  ],
  [
    'discount',
    'Is there a rebate for three years?',
    'Eighteen percent for three years paid yearly.',
    ['price'],
  ],
  ['hidden', 'Are there charges for getting data out?', 'No. Egress is in the price.', ['price']],
  [
    'trial',
    'Can we try it before we buy?',
    'Thirty days, all functions, ten machines, nothing to sign.',
    ['evaluation'],
  ],
  ['minimum', 'Is there a smallest order?', 'Five machines.', ['price']],
  [
    'cancel',
    'How do we get out of the contract?',
    'Three months to the end of the year; your data stays readable for ninety days.',
    ['contract'],
  ],
  ['invoice', 'How are we billed?', 'Once a year in advance, or monthly by card.', ['price']],
  ['education', 'Do schools and charities pay less?', 'Forty percent less with proof of status.', ['price']],
  // Deployment
  [
    'on-prem',
    'Can we run it in our own data centre?',
    'Yes, as a virtual appliance for VMware, Hyper-V or Proxmox.',
    ['installation'],
  ],
  [
    'cloud',
    'Where is it hosted?',
    'In Frankfurt and Dublin, on our own machines in two certified sites.',
    ['hosting'],
  ],
  [
    'install-time',
    'How long does it take to set up?',
    'An afternoon for thirty machines; the first full copy runs overnight.',
    ['installation'],
  ],
  [
    'air-gap',
    'Does it work without internet?',
    'Yes; licences are then renewed by file once a year.',
    ['installation'],
  ],
  [
    'updates',
    'Who installs new versions?',
    'The service updates itself on Sunday night; appliances when you say so.',
    ['maintenance'],
  ],
  [
    'downtime-upgrade',
    'Is there an outage during upgrades?',
    'No; nodes are replaced one at a time.',
    ['maintenance'],
  ],
  [
    'os',
    'Which operating systems do you support?',
    'Windows Server from 2016, the common Linux distributions, macOS 13 and later.',
    ['platforms'],
  ],
  [
    'mobile',
    'Is there an app for phones?',
    'For looking and approving, on iOS and Android; not for setting up.',
    ['platforms'],
  ],
  ['k8s', 'Do you protect containers?', 'Persistent volumes and etcd through an operator.', ['platforms']],
  [
    'sizing',
    'How large must the server be?',
    'Four cores and 16 GB for up to 200 machines.',
    ['installation'],
  ],
  // Integration
  ['api', 'Do you have an API?', 'REST with OpenAPI; everything the console does.', ['integration']],
  [
    'siem',
    'Can events go to our SIEM?',
    'Syslog and webhooks; ready packs for Splunk and Sentinel.',
    ['integration'],
  ],
  [
    'servicenow',
    'Does it connect to our ticket system?',
    'ServiceNow and Jira out of the box, others by webhook.',
    ['integration'],
  ],
  [
    'm365',
    'Do you back up Microsoft 365?',
    'Mail, calendars, OneDrive, SharePoint and Teams.',
    ['integration'],
  ],
  [
    'sap',
    'Do you have a certified SAP HANA connector?',
    'Yes, through Backint, certified since 2024.',
    ['integration'],
  ],
  [
    'reports',
    'Can we feed it into Power BI?',
    'There is a read-only database view for reporting tools.',
    ['reporting'],
  ],
  ['script', 'Can we automate it from PowerShell?', 'A module with every command, signed.', ['integration']],
  ['terraform', 'Is there a Terraform provider?', 'Yes, maintained by us.', ['integration']],
  // Support
  ['hours', 'When can we reach support?', 'Around the clock for outages; 8 to 18 for the rest.', ['support']],
  [
    'sla',
    'How quickly do you respond?',
    'Thirty minutes when nothing works, four hours for the rest.',
    ['support'],
  ],
  ['language', 'In which languages do you help?', 'English, German and French.', ['support']],
  [
    'training',
    'Do you train our people?',
    'Two half days, included; recordings for later joiners.',
    ['training'],
  ],
  ['docs', 'Is there documentation?', 'Public, searchable, per version, with every command.', ['training']],
  ['account', 'Do we get a named contact?', 'From fifty machines on.', ['support']],
  [
    'migration',
    'Do you help us move from the old tool?',
    'A specialist for five days, and an importer for the catalogue.',
    ['migration'],
  ],
  [
    'partner',
    'Can our own service provider run it?',
    'Yes, with an account above yours that you can withdraw.',
    ['partners'],
  ],
  // Data
  ['restore-date', 'Does a restored file keep its date?', 'Yes, dates, rights and owner.', ['restore']],
  [
    'restore-time',
    'How long does a restore take?',
    'A file in under a minute; a server of 2 TB in about three hours.',
    ['restore'],
  ],
  [
    'single-file',
    'Can I get one file back without the whole server?',
    'Yes, by search or by browsing the copy.',
    ['restore'],
  ],
  [
    'self-service',
    'Can users restore by themselves?',
    'Where you allow it, from a web page, their own files only.',
    ['restore'],
  ],
  ['retention', 'How long are copies kept?', 'As your rules say, per folder, up to 30 years.', ['retention']],
  ['export', 'Can we take our data with us?', 'In open formats, whole or in part, at any time.', ['exit']],
  [
    'dedupe',
    'Do you avoid storing the same thing twice?',
    'Blocks are compared across all machines; about a factor of eight.',
    ['storage'],
  ],
  ['location', 'Does data leave the EU?', 'No, neither copies nor metadata.', ['residency', 'privacy']],
  [
    'subprocessors',
    'Who else touches our data?',
    'Two named processors; a new one is announced 30 days ahead.',
    ['privacy'],
  ],
  ['tenant', 'Are customers kept apart?', 'Own database, own key and own bucket each.', ['isolation']],
  ['delete', 'Can you erase one person’s data?', 'Yes, from all copies, with a certificate.', ['privacy']],
  // Compliance
  ['gdpr', 'Are you GDPR compliant?', 'Yes; the processing agreement is ready to sign.', ['privacy']],
  ['iso', 'Are you ISO 27001 certified?', 'Since 2019, the certificate is public.', ['compliance']],
  ['soc2', 'Do you have a SOC 2 report?', 'Type II, yearly, under NDA.', ['compliance']],
  [
    'hipaa',
    'Can we keep patient records in it?',
    'Yes; we sign the business associate agreement.',
    ['compliance', 'health'],
  ],
  ['hold', 'Do you support legal hold?', 'Yes; what is held cannot expire.', ['legal']],
  ['nis2', 'Does it help with NIS 2?', 'Evidence of tested recovery is produced monthly.', ['compliance']],
  // Performance
  ['scale', 'How many machines can it handle?', 'The largest customer has 11,000.', ['scale']],
  [
    'load',
    'Does it slow our servers down?',
    'Under three percent of a core; it yields when the machine is busy.',
    ['performance'],
  ],
  [
    'bandwidth',
    'How much of our line does it use?',
    'What you allow, by hour of the day; only changed blocks travel.',
    ['performance', 'network'],
  ],
  ['uptime', 'How available is the service?', '99.95 percent, with money back below it.', ['availability']],
  ['rpo', 'How much work can we lose at most?', 'Fifteen minutes at the usual schedule.', ['recovery']],
  [
    'dr',
    'What if a whole site burns down?',
    'Machines start in the second site within an hour.',
    ['recovery'],
  ],
  [
    'test-restore',
    'How do we know a restore will work?',
    'Every copy is started in a sandbox each week and photographed.',
    ['recovery'],
  ],
]

export const answers = stored.map(([, question, short, topics = [], variants = []]) =>
  newAnswer({ question, short, topics, variants }, making),
)
const ids = new Map<string, string>(stored.map(([key], at) => [key, answers[at]?.id ?? '']))

/** The id of the answer with that key. */
export const idOfKey = (key: string): string => ids.get(key) ?? `no answer "${key}"`
