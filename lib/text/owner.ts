/** What CRMs call the field that names whose record it is on our side, in four languages: "Deal owner", "Zugewiesen an", "Vendeur". */
export const ownerLabel =
  /owner|propri[eé]|propietari|besitzer|inhaber|verantwortlich|\bassigned|zugewiesen|zuständig|\battribuée? à|\bassignée? à|\basignad[oa] a|sales ?(?:person|rep)(?:resentative)?\b|account (?:manager|executive)|^(?:vendeu(?:r|se)|verkäufer(?:in)?|vertriebsmitarbeiter(?:in)?|comercial|vendedora?|commerciale?|responsable)$/i;
