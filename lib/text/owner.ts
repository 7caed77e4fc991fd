/** What CRMs call the field that names whose record it is on our side, in four languages: "Deal owner", "Zugewiesen an", "Vendeur". */
export const ownerLabel =
  /owner|propri[eé]|propietari|besitzer|inhaber|verantwortlich|\bassigned|zugewiesen|zuständig|\battribuée? à|\bassignée? à|\basignad[oa] a|sales ?(?:person|rep)(?:resentative)?\b|account (?:manager|executive)|^(?:vendeu(?:r|se)|verkäufer(?:in)?|vertriebsmitarbeiter(?:in)?|comercial|vendedora?|commerciale?|responsable)$/i;

/** What CRMs call the field that names a person of the buyer's: "Primary contact", "Ansprechpartner", "Decision maker". */
export const contactLabel = /contact|kontakt|decision maker|ansprechpartner/i;

/** What they call the field that names the buyer, a firm or a person: only whoever is called exactly so is meant. */
export const customerLabel =
  /^(?:customers?|clients?|leads?|part(?:y|ner)|kunde|kundin|cliente|interlocuteur|interlocutrice|prospect|interessent(?:in)?)(?: ?names?)?$/i;
