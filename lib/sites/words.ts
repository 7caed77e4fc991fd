import { perText } from './text.ts';

/**
 * The few words that a reader without selectors needs, in English, German, French and Spanish, as stems matched at
 * the start of a word in text without accents (`plain`). They confirm what structure suggests; no text is read or
 * refused for its words alone. A stem that begins with another of its list says nothing more and is left out.
 */
export const plain = perText((text): string =>
  (/^[ -~\n]*$/.test(text) ? text : text.normalize('NFD').replace(/\p{M}/gu, '').replace(/ß/g, 'ss'))
    .toLowerCase()
    .trim(),
);

// A list that nobody asks for is left out of a script.
/* @__NO_SIDE_EFFECTS__ */
const stems = (list: string): RegExp => asked(new RegExp(`(?:^|[^a-z])(?:${list.replaceAll(' ', '|')})`));
/** Long lists, of which the same short texts are asked again and again: each is looked for once. */
/* @__NO_SIDE_EFFECTS__ */
const asked = (words: RegExp): RegExp =>
  Object.assign(words, { test: perText((text) => RegExp.prototype.test.call(words, text)) });

/** What fields of CRM records are called. */
export const fieldWords = stems(
  'amount value revenu budget price total sub-?total discount paid tax.total currency name first last phone tel(?![a-z]) telef teleph fax e-?mail correo courriel web url ' +
    'street city zip post state country address industr sector status stage source origin owner assign responsib account ' +
    'company organi customer client contact clos date deadline expect probab priori creat modif updat descri comment title ' +
    'position job depart employ campaign lead deal opportun product number rating score territor region team next language ' +
    'salutation birth reason competit background pipeline forecast decision tags(?![a-z]) labels(?![a-z]) schlagw etiquet ' +
    'betrag wert umsatz preis wahrung vorname nachname mobil strasse ort stadt plz land adresse branche typ art(?![a-z]) phase stufe ' +
    'quelle besitz zustand wettbew entscheid nachst verantwort zugewiesen firma unternehmen kund ansprech kontakt abschluss datum wahrschein erstellt ' +
    'geandert beschreib bemerk titel funktion abteilung mitarbeiter ' +
    'montant valeur chiffre prix devise nom prenom ville code pays secteur statut etape proprietaire compte societe entreprise ' +
    'cloture echeance cree fonction effectif concurren decid prochain ' +
    'importe monto valor ingres precio moneda apellido movil direccion provincia pais tipo estado etapa fase fuente origen propietari cuenta ' +
    'empresa cierre fecha cargo puesto emplead competid decisor proxim',
);

export const stageWords = stems(
  'stage sales.stage milestone status pipeline phase stufe etape statut etapa estado fase verkaufsphase vertriebsphase',
);
/** What steps of a pipeline are called; two of them in a row of steps make it a pipeline. */
export const stepWords = stems(
  'new prospect qualif unqualif discover need propos quot negoti contract won lost clos contacted nurtur demo evaluat verbal open ' +
    'convert decision present meeting scheduled attempt interested appointment inquiry enquiry ' +
    'neu kontakt bedarf angebot verhand gewonnen verlor abgeschlossen ' +
    'nouve decouv analyse devis gagn perdu clotur ' +
    'nuev descubr propuesta ganad perdid cerrad contactad',
);
/** How a pipeline ends: two of them alone are buttons. */
export const endWords = stems('won lost gewonnen verlor gagn perdu ganad perdid');
export const peopleWords = stems(
  'contact people person(?!al) stakeholder participant buying decision.?makers ansprechpartner kontakt personen beteiligte interlocuteur personne ' +
    'interesado persona(?!l)',
);
export const roleWords = stems(
  'decision champion influenc economic evaluat executive sponsor user gatekeeper blocker approv primary technical ' +
    'entscheid einfluss nutzer decideur prescripteur utilisateur decisor influy usuario billing',
);
/** Labels whose values are the seller's own people. */
export const sellerWords = stems(
  'owner assign responsib salesperson sales.rep account.manager account.executive created.by modified.by updated.by follower ' +
    'besitz zustand verantwort zugewiesen betreuer erstellt.von geandert.von ' +
    'proprietaire responsable commercial attribue cree.par propietario asignad vendedor creado.por',
);
/** Parts of an address. */
export const addressWords = stems(
  'address street city town zip postal post.?code state region province county country po.box adresse strasse stadt ort plz postleit land bundesland ' +
    'rue ville code.postal pays direccion calle ciudad codigo.postal provincia pais',
);
/** Fields that hold more than a line. */
export const longWords = stems(
  'address anschrift adresse direccion descri beschreib background hintergrund requirements contexte antecedentes',
);
export const listWords = stems(
  'activit interaction histor timeline note memo comment e?mails mail message call(?:s|ed|ing)?(?![a-z]) meeting event task stream log(?:s|ged|ging|book|buch)?(?![a-z]) feed journal updates chatter ' +
    'aktivit verlauf notiz kommentar nachricht anruf termin besprech aufgabe appel reunion tache courriel suivi ' +
    'actividad nota comentario mensaje llamada reunion tarea correo',
);
export const columnWords = {
  name: stems('name nom contact kontakt person ansprech'),
  role: stems('contact.type kontaktart funcion rol'),
  title: stems('title position job titel funktion fonction poste cargo puesto'),
  email: stems('e-?mail courriel correo'),
  subject: stems('subject title name summary betreff titel thema sujet objet titre asunto titulo'),
  text: stems(
    'descri text note comment body message content beschreib notiz nota protokoll compte.rendu resumen',
  ),
  at: stems(
    'date due start created when time zeit heure hora cuando datum fallig echeance fecha vencimiento modified at(?![a-z])',
  ),
  author:
    /(?:^|[^a-z])(?:author|user|owner|assigned|entered|sender|absender|expediteur|remitente|verfasser|attribue|asignad|responsable|verantwortlich|(?:erstellt|angelegt|erfasst).von|(?:cree|ajoute|saisi).par|(?:creado|anadido|registrado).por|(?:created|sent|added|logged|posted|written|recorded|made|held|interacted|contacted).by|benutzer|zugewiesen|auteur|autor|usuario|propietario)|^(?:by|from|von|de|par|por)$/,
  kind: stems('kind typ art tipo activity'),
};
export const inboundWords =
  /(?:^|[^a-z])(?:received|incoming|inbound|eingegangen|empfangen|eingehend|recu|entrant|recibid|entrante)/;
export const outboundWords =
  /(?:^|[^a-z])(?:sent|outgoing|outbound|gesendet|ausgehend|envoye|sortant|enviad|saliente)/;
/** Words of buttons and menus: never a value, never a label. */
export const actionWords = asked(
  /^(?:\+ ?)?(?:(?:add|edit|save|cancel|delete|remove|show|view|select|choose|collapse|expand|toggle|search|find|create(?! date| time|d)|change(?! date|d)|copy|follow(?!.?up)|unfollow|discard|unlink|archive|hinzufugen|bearbeiten|speichern|abbrechen|loschen|anzeigen|auswahlen|suche|ajouter|modifier|enregistrer|annuler|supprimer|choisir|anadir|agregar|editar|guardar|cancelar|eliminar|elegir)(?:$|[^a-z])|(?:more|less|see|close|new|open|details|set|clear|actions?|mehr|weniger|neu|voir|plus|moins|ver|mas|menos|update|aktualisieren|mettre a jour|actualizar)(?:$| all| more))/,
);
/** How forms begin that make something new. */
export const makingWords =
  /^(?:add|new|create|log|schedule(?= )|send|compose|write|import|quick(?=[ -](?:add|create))|neue?[rs]?|erstell|anlegen|ajouter|nouve|creer|anadir|agregar|nuev|crear|convert|merge)(?:$|[^a-z])/;
/** Headings of property panels, never names of records. */
export const panelWords =
  /^(?:(?:all|edit|view|quick|key|record|basic|general|opportunity|deal|lead|contact|account|company|client|customer|alle|toutes? les?|tod[ao]s l[ao]s) )?(?:propert(?:y|ies)|details?|fields?|information|settings|summary|overview|about|data|daten|donnees|eigenschaften|felder|angaben|ubersicht|proprietes|champs|informations|apercu|propiedades|detalles|campos|datos|resumen|informacion)(?: (?:d(?:e|el|u|es)(?: l[ae])? \S+|\p{L}+(?:al|ales|iva|ico|ica|iques?)))?$/u;
/** What the pages of an app are called that hold no record, or many. */
export const pageWords =
  /^(?:(?:my|all|sales|meine?|alle|mes|mis|todos?|toutes?) )?(?:dashboard|home|start(?:seite)?|settings|preferences|profile?|reports?|tasks|to-?dos?|calendar|pipelines?|boards?|inbox|leads|deals|opportunities|contacts|accounts|companies|customers|einstellungen|profil|berichte?|aufgaben|kalender|posteingang|kontakte|firmen|kunden|verkaufschancen|accueil|tableau de bord|parametres|rapports?|taches|calendrier|affaires|comptes|inicio|ajustes|configuracion|perfil|informes?|tareas|calendario|oportunidades|contactos|cuentas|empresas)(?: \(\d+\))?$|^\p{L}+ (?:settings|preferences)$/u;
/** Headings over links to other records. */
export const recentWords =
  /^(?:my )?(?:recent|favou?rites?|bookmarks|last viewed|zuletzt|favoriten|recemment|favoris|consultes|recientes|favoritos)/;
/** Headings over what the app tells whoever reads. */
export const noticeWords =
  /^(?:(?:recent|new|unread|all|your|alle|neue) )?(?:notifications?|announcements?|benachrichtigungen|meldungen|mitteilungen|annonces|notificaciones|avisos)(?: \(?\d+\+?\)?)?$/;
/** What forms say behind a label of whether something must be written there. */
export const needWords =
  /^(?:required|optional|mandatory|pflicht(?:feld)?|erforderlich|obligatoire|requis|facultatif|optionnel|obligatorio|requerido|opcional)$/i;
/** How a list says that it is empty. */
export const emptyWords = /^(?:no|nothing|keine?|nichts|aucune?|rien|sin|ningun[oa]?) (?!of )/;
export const noneWords =
  /^\(?(?:none|not set|empty|no value|keine|leer|nicht gesetzt|aucune?|vide|ninguno|vacio)\)?$/;

/** Object kinds by the words of addresses, headings and attributes; the order is the order of trust. */
export const objectWords = [
  [
    'opportunity',
    /opportunit|(?:^|[^a-z])(?:deals?|potentials?|verkaufschance|chancen?|oportunidad|affaires?|negocios?|opps?)(?:$|[^a-z])|propal/,
  ],
  ['lead', /(?:^|[^a-z])(?:leads?|interessent|prospect(?:s|os?)?)(?:$|[^a-z])/],
  ['contact', /contact|(?:^|[^a-z])(?:persons?|people|kontakte?|contacto)(?:$|[^a-z])/],
  [
    'account',
    /account|compan|organi[sz]ation|(?:^|[^a-z])(?:customers?|firma|firmen|kunden?|unternehmen|comptes?|societes?|cuentas?|empresas?|clients?)(?:$|[^a-z])/,
  ],
] as const;
