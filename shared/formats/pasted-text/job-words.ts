/** Words that make a phrase a job title. Used to see that a line names a person, not to judge anyone. */

const jobWord =
  /(?<![\p{L}])(?:c[efiost]o|ciso|cdo|cro|cpo|cco|coo|cfo|cmo|evp|svp|vp|vice president|president|chief|founder|co-founder|owner|partner|director|head of|head|manager|lead|leader|supervisor|officer|principal|engineer|developer|architect|admin|administrator|sysadmin|operator|analyst|consultant|specialist|expert|scientist|technician|coordinator|planner|buyer|procurement|purchasing|assistant|secretary|auditor|counsel|lawyer|advisor|representative|executive|controller|accountant|nurse|doctor|professor|dba|dpo|sre|devops|presales|pre-sales|account executive|sales engineer|geschäftsführer(?:in)?|leiter(?:in)?|[\p{L}-]*leiter(?:in)?|vorstand|einkauf(?:er|sleiter)?|[\p{L}-]*administrator(?:in)?|ingenieur(?:in)?|entwickler(?:in)?|[\p{L}-]*beauftragte[rn]?|sachbearbeiter(?:in)?|berater(?:in)?|directeur|directrice|responsable|chef(?:fe)? de|ingénieure?|développeur|administrateur|acheteur|gérante?|beheerder|systeembeheerder|hoofd|inkoper|adviseur|bestuurder|teamleider|gerente|jefe|jefa|ingeniero|ingeniera|responsable de|comprador)(?![\p{L}])/iu

const strongSentence =
  /[.!?]\s|\b(?:is|are|was|were|has|have|will|would|asked|said|wants?|needs?|does|did)\b/i

/** True when the words can stand as someone's title: short, with a job word, no sentence. */
export function looksLikeJob(text: string): boolean {
  const words = text.trim().split(/\s+/)
  return text.length <= 90 && words.length <= 10 && jobWord.test(text) && !strongSentence.test(text)
}
