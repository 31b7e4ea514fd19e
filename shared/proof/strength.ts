/** How much a proof carries (P28): what anonymous praise is worth, how old it is, and who may be told. */
import type { Proof } from '../domain/proof'

type Weighed = {
  readonly form: string
  readonly source?: string | undefined
  readonly on?: string | undefined
  readonly permission: string
}

export const proofForms = ['customer', 'test', 'document', 'certificate', 'demo', 'anonymous'] as const
export const proofFormLabels: Readonly<Record<Proof['form'], string>> = {
  customer: 'Customer',
  test: 'Test',
  document: 'Document',
  certificate: 'Certificate',
  demo: 'Demo or recording',
  anonymous: 'Anonymous praise',
}
export const permissionLabels: Readonly<Record<Proof['permission'], string>> = {
  public: 'Public',
  'on-request': 'On request',
  internal: 'Ours only',
  unknown: 'Nobody has asked',
}
export const depthLabels: Readonly<Record<Proof['depth'], string>> = {
  headline: 'Headline',
  figures: 'With figures',
  full: 'In full',
}

/** A test or a figure of two years ago is of another product. Ours. */
export const oldProofDays = 730

/** Why somebody who doubts would not take it; empty when it carries. */
export function weaknesses(proof: Weighed, today: string): readonly string[] {
  const isOld = proof.on !== undefined && Date.parse(today) - Date.parse(proof.on) > oldProofDays * 86_400_000
  return [
    ...(proof.form === 'anonymous' ? ['nobody stands behind it by name'] : []),
    ...(proof.form !== 'anonymous' && (proof.source ?? '').trim() === '' ? ['it has no source'] : []),
    ...(proof.on === undefined ? ['it has no date'] : isOld ? ['it is older than two years'] : []),
  ]
}

/** What is to be asked before it is shown to a customer; undefined when nothing is. */
export function permissionWarning({ permission, form }: Weighed): string | undefined {
  if (permission === 'internal') return 'Ours only: never shown to a customer.'
  if (permission === 'unknown' && (form === 'customer' || form === 'anonymous'))
    return 'Ask the customer before their name is used.'
  return undefined
}
