/**
 * What a job title lets one guess of a person: the part they may play and how technical they are. A guess
 * is always marked as one and names the words it came from (PRODUCT rule 4); no title gives no guess.
 */
import type { LevelClaim, Part, PartClaim } from '../domain/person'

/** Parts and level a title suggests, each with why. */
export interface TitleSuggestion {
  readonly parts: readonly PartClaim[]
  readonly level: LevelClaim
  readonly why: string
}

interface TitleRule {
  readonly words: RegExp
  readonly parts: readonly Part[]
  readonly level: 1 | 2 | 3 | 4 | 5
}

const not = '(?<![\\p{L}])'
const end = '(?![\\p{L}])'
const rule = (words: string, parts: readonly Part[], level: TitleRule['level']): TitleRule => ({
  words: new RegExp(`${not}(?:${words})${end}`, 'iu'),
  parts,
  level,
})

/** First match stands: the most telling words come first. English, German, French, Dutch, Spanish. */
const rules: readonly TitleRule[] = [
  rule(
    'ciso|chief information security officer|informationssicherheitsbeauftragte[rn]?|rssi',
    ['technical-evaluator'],
    4,
  ),
  rule(
    'cto|chief technology officer|chief technical officer|technischer? (?:leiter|geschäftsführer)(?:in)?|directeur technique|director técnico',
    ['signs', 'technical-evaluator'],
    4,
  ),
  rule('cio|chief information officer|dsi', ['signs', 'technical-evaluator'], 3),
  rule(
    'auditor|audit|compliance|dpo|data protection|datenschutz[\\p{L}]*|legal|counsel|lawyer|jurist(?:in)?|syndikus|juridique|juridisch|jurídico',
    [],
    2,
  ),
  rule(
    '(?:procurement|purchasing|buyer|eink[aä]uf[\\p{L}]*|inkoper|inkoop|acheteur|achats|compras|comprador)',
    [],
    1,
  ),
  rule(
    'cfo|chief financial officer|finance director|director of finance|vp finance|head of finance|finanz(?:chef|leiter|vorstand)(?:in)?|directeur financier|financieel directeur|director financiero',
    ['signs'],
    1,
  ),
  rule(
    'ceo|coo|cmo|cro|chief (?:executive|operating|revenue|marketing) officer|managing director|president|founder|co-founder|owner|proprietor|general manager|geschäftsführer(?:in)?|vorstand|inhaber(?:in)?|directeur général|directrice générale|pdg|gérante?|algemeen directeur|eigenaar|director general|gerente general|propietario',
    ['signs'],
    1,
  ),
  rule(
    '(?:it|information technology|infrastructure|edv|systems?)[ -]*(?:director|head|manager|lead|leiter(?:in)?|leitung|manager(?:in)?|verantwortliche[rn]?|hoofd)|(?:head|director|vp|manager|lead) (?:of )?(?:it|information technology|infrastructure|technology|engineering|operations technology)|leiter(?:in)? (?:der )?(?:it|edv)|responsable (?:informatique|it|si)|directeur (?:informatique|des systèmes d.information)|hoofd (?:it|ict|automatisering)|ict[ -]manager|(?:jefe|jefa|director|responsable) de (?:it|ti|sistemas|informática)',
    ['technical-evaluator'],
    4,
  ),
  rule(
    'security (?:engineer|architect|analyst|specialist|lead|manager)|(?:solution|enterprise|system|cloud|data|it)s?[ -]?archi?te[ck]te?(?:n|in)?|architect|architekt(?:in)?|architecte|arquitect[oa]',
    ['technical-evaluator'],
    5,
  ),
  rule(
    '(?:system|network|database|storage|backup|cloud|platform|site reliability|devops|software|it|infrastructure|support)s?[ -]?(?:engineer|administrator|admin|developer|specialist|technician)|sysadmin|dba|sre|devops|developer|engineer|administrator|[\\p{L}]*administrator(?:in)?|systemtechniker(?:in)?|entwickler(?:in)?|ingenieur(?:in)?|[\\p{L}]*beheerder|ontwikkelaar|administrateur|ingénieure?|développeu(?:r|se)|ingenier[oa]|administrador|desarrollador',
    ['technical-evaluator'],
    5,
  ),
  rule(
    '(?:qa|quality|validation|production|operations|plant|lab|laboratory|warehouse|logistics|clinic(?:al)?|office|service|service desk|help ?desk)[\\p{L} &-]{0,30}(?:lead|leader|manager|head|supervisor|coordinator|specialist|director|analyst|agent)|(?:betriebs|produktions|qualitäts|lager)[\\p{L}]*leiter(?:in)?|responsable (?:qualité|production)|(?:kwaliteits|productie)[\\p{L}]*',
    ['end-user'],
    2,
  ),
  rule(
    'analyst|nurse|planner|accountant|controller|assistant|secretary|clerk|doctor|professor|teacher|scientist|sachbearbeiter(?:in)?|buchhalter(?:in)?|assistent(?:in|e)?|verpleegkundige|infirmi(?:er|ère)|comptable|contable',
    ['end-user'],
    2,
  ),
  rule('director|head|vp|vice president|leiter(?:in)?|directeur|directrice|hoofd|jef[ae]', [], 2),
  rule('manager|lead|leader|responsable|gerente|teamleider', ['end-user'], 2),
]

/** Suggests parts and level from a title; undefined when the title says nothing. */
export function suggestFromTitle(title: string | undefined): TitleSuggestion | undefined {
  const text = (title ?? '').trim()
  const match = text === '' ? undefined : rules.find(each => each.words.test(text.slice(0, 200)))
  if (!match) return undefined
  const why = `from the title "${text.slice(0, 80)}"`
  return {
    parts: match.parts.map(part => ({ part, basis: 'suggested', why })),
    level: { value: match.level, basis: 'suggested', why },
    why,
  }
}
