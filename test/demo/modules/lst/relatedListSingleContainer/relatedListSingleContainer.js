import { outputOf } from 'demo/fields';
import { wordsOf } from 'demo/words';
import { api, LightningElement } from 'lwc';

/** Tiles of a related-list card, as many as Lightning shows before "View All". */
const shownTiles = 6;

/** The contact roles of a deal, or the contacts of an account: tiles, with the count in the card's title. */
export default class RelatedListSingleContainer extends LightningElement {
  @api record;

  get words() {
    return wordsOf(this.record.language);
  }
  get label() {
    return this.record.object === 'Account' ? this.words.contacts : this.words.roles;
  }
  get count() {
    return ` (${this.record.people.length})`;
  }
  get all() {
    return `/lightning/r/${this.record.object}/${this.record.id}/related/${this.record.object === 'Account' ? 'Contacts' : 'OpportunityContactRoles'}/view`;
  }
  get rest() {
    return this.record.people.length > shownTiles;
  }
  get tiles() {
    const { language, people } = this.record;
    return people.slice(0, shownTiles).map((person) => {
      const role = [person.role, person.primary ? this.words.primary : ''].filter(Boolean).join(', ');
      const rows = [
        [this.words.role, 'text', role],
        [this.words.title, 'text', person.title],
        [this.words.email, 'email', person.email ?? ''],
      ];
      return {
        name: person.name,
        href: person.contact === undefined ? '' : `/lightning/r/Contact/${person.contact}/view`,
        rows: rows
          .filter(([, , value]) => value !== '')
          .map(([label, type, value]) => ({
            key: label,
            valueKey: `${label}=`,
            label,
            ...outputOf({ name: '', type, value }, language),
          })),
      };
    });
  }
}
