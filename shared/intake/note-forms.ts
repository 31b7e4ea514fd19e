/** Which form a house rule has and which topic a fact is about, by the words they hold. */
import type { FactTopic } from '../domain/fact'
import type { HouseRuleForm } from '../domain/house-rule'

const forms: readonly (readonly [HouseRuleForm, RegExp])[] = [
  ['recording', /\brecord(?:ing|ed)?\b|aufzeichn|opnemen|enregistr|grabar/i],
  ['permission', /\b(?:permission|ask (?:before|first)|erlaubnis|toestemming|permiso|autorisation)\b/i],
  [
    'hours',
    /\b(?:before|after|between|until) \d{1,2}(?::\d{2})? ?(?:am|pm|o.clock|uhr)?\b(?! ?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))|\b(?:lunch|mornings?|afternoons?|weekends?|fridays?)\b/i,
  ],
  [
    'contact',
    /\b(?:contact|call|mail|email|write to|phone|anrufen|kontaktieren|schreiben|bellen|mailen|contacter|appeler|llamar|contactar)\b/i,
  ],
  [
    'subject',
    /\b(?:bring up|mention|talk about|speak of|discuss|raise|subject|price|prices|pricing|ansprechen|erwähnen|noemen|parler de|hablar de)\b/i,
  ],
  ['place', /\b(?:site|building|plant|room|entrance|badge|parking|werk|gebäude|terrein)\b/i],
]

/** The first form whose words the rule holds. */
export function ruleFormOf(text: string): HouseRuleForm {
  return forms.find(([, words]) => words.test(text))?.[0] ?? 'other'
}

const topics: readonly (readonly [FactTopic, RegExp])[] = [
  [
    'head-count',
    /\b\d[\d.,]* (?:people|employees|staff|users|seats|mitarbeiter\w*|medewerkers|employés|salariés|empleados)\b/i,
  ],
  ['compliance', /\b(?:iso ?\d+|gxp|gdpr|dsgvo|hipaa|sox|nis ?2|dora|tisax|audit\w*|compliance)\b/i],
  ['contract', /\b(?:contract|licen[cs]e|renewal|vertrag|lizenz|contrat|contrato)\b/i],
]

/** The first topic whose words the fact holds. */
export function factTopicOf(text: string): FactTopic {
  return topics.find(([, words]) => words.test(text))?.[0] ?? 'other'
}
