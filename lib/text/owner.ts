/** What CRMs call the field that names whose record it is on our side, in four languages: "Deal owner", "Zugewiesen an", "Vendeur". */
export const ownerLabel =
  /owner|propri[eé]|propietari|besitzer|inhaber|verantwortlich|\bassigned|zugewiesen|zuständig|\battribuée? à|\bassignée? à|\basignad[oa] a|sales ?(?:person|rep)(?:resentative)?\b|account (?:manager|executive)|^(?:vendeu(?:r|se)|verkäufer(?:in)?|vertriebsmitarbeiter(?:in)?|comercial|vendedora?|commerciale?|responsable)$/i;

const contact = /contact|kontakt|decision maker|ansprechpartner/i;
/** Of contacts, but naming whoever had it on our side, or when and how: "Last contacted by", "Contact method", "Kontakt durch". */
const aboutContact =
  /owner|manager|(?<!\p{L})(?:by|von|durch|par|por|from|last|next|first|number)(?!\p{L})|letzt|nächst|erst|derni|prochain|últim|próxim|source|quelle|origen|method|methode|méthode|type|typ(?!\p{L})|tipo|status|prefer|bevorzugt|préfér|date|datum|fecha|form|role|rolle/iu;

/** Whether a field of this label names a person of the buyer's: "Primary contact", "Ansprechpartner", "Decision maker". */
export const namesContact = (label: string): boolean => contact.test(label) && !aboutContact.test(label);

/** What they call the field that names the buyer, a firm or a person: only whoever is called exactly so is meant. */
export const customerLabel =
  /^(?:customers?|clients?|lead name|party|kunde|kundin|cliente|interlocuteur|interlocutrice|prospect|interessent(?:in)?)(?: ?names?)?$/i;
