// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { dealSheet, readHtml } from '../../test/read-html.ts';

beforeEach(() => {
  document.title = 'Dock crane';
});

describe('people', () => {
  it('are called by both columns of their names, the first name first', () => {
    const record = readHtml(
      `<h1>Fonderies Harwell</h1>${dealSheet}<h2>Contacts</h2><table><thead><tr><th>Prénom</th><th>Nom</th><th>Fonction</th><th>Courriel</th></tr></thead><tbody><tr><td>Priscille</td><td>Ramon</td><td>Achats</td><td>p@harwell.example</td></tr><tr><td>Thomas</td><td>Aldaire</td><td>Atelier</td><td>t@harwell.example</td></tr></tbody></table>`,
      'https://crm.example.test/societes/4711',
    );
    expect(record.people.map(({ name }) => name)).toEqual(['Priscille Ramon', 'Thomas Aldaire']);
  });

  it('are called by both columns of their names where a cell before them leads to each', () => {
    const row = (id: number, first: string, last: string): string =>
      `<tr><td><p>${first} ${last} <a href="/contacts/${id}/">Afficher</a></p></td><td>${first}</td><td>${last}</td><td>${id}@harwell.example</td></tr>`;
    const record = readHtml(
      `<h1>Fonderies Harwell</h1>${dealSheet}<h2>Contacts</h2><table><thead><tr><th></th><th>Prénom</th><th>Nom</th><th>Courriel</th></tr></thead><tbody>${row(7, 'Priscille', 'Ramon')}${row(8, 'Thomas', 'Aldaire')}</tbody></table>`,
      'https://crm.example.test/societes/4711',
    );
    expect(record.people.map(({ name }) => name)).toEqual(['Priscille Ramon', 'Thomas Aldaire']);
  });

  it.each([
    ['columns that nobody calls names', '<tr><th>Who</th><th>Does</th><th>Reach</th></tr>'],
    ['no heads at all', ''],
  ])('are in rows with a name and an address in each, below %s', (_, heads) => {
    const rows =
      '<tr><td>Ann Lee</td><td>Head of Works</td><td>ann@tern.example</td></tr><tr><td>Bo Storm</td><td>CFO</td><td>cfo@tern.example</td></tr>';
    const record = readHtml(`<h1>Dock crane</h1>${dealSheet}<table>${heads}${rows}</table>`);
    expect(record.people.map(({ name, title, email }) => [name, title, email])).toEqual([
      ['Ann Lee', 'Head of Works', 'ann@tern.example'],
      ['Bo Storm', 'CFO', 'cfo@tern.example'],
    ]);
  });

  it('are not what a cell says again in its hint, as it may be cut', () => {
    const row = (id: number, name: string, title: string): string =>
      `<tr><td><a href="/contacts/${id}" title="${name}">${name}</a></td><td><span title="${title}">${title}</span></td><td>${id}@harwell.example</td></tr>`;
    const record = readHtml(
      `<h1>Harwell AG</h1>${dealSheet}<section><h4>Contacts</h4><table><thead><tr><th>Name</th><th>Title</th><th>Email</th></tr></thead><tbody>${row(7, 'Priya Ramon', 'Fleet Manager')}${row(8, 'Tom Aldaire', 'Head of Quality')}</tbody></table></section>`,
      'https://crm.example.test/companies/4711',
    );
    expect(record.people.map(({ name, title }) => [name, title])).toEqual([
      ['Priya Ramon', 'Fleet Manager'],
      ['Tom Aldaire', 'Head of Quality'],
    ]);
  });

  it('are nobody in a list with "Nombre" beside "Nom", which is how many', () => {
    const record = readHtml(
      `<h1>Harwell AG</h1>${dealSheet}<h2>Tickets</h2><table><thead><tr><th>Nom</th><th>Nombre</th><th>Statut</th></tr></thead><tbody><tr><td>Alarme muette</td><td>1</td><td>Ouvert</td></tr></tbody></table>`,
      'https://crm.example.test/companies/4711',
    );
    expect(record.people).toEqual([]);
  });

  it('are nobody in a list of ways to reach one', () => {
    const record = readHtml(
      `<h1>Harwell AG</h1>${dealSheet}<h2>Kontaktinformationen</h2><table><thead><tr><th>Typ</th><th>Wert</th><th>Name</th></tr></thead><tbody><tr><td>Telefon</td><td>+49 421 5550 140</td><td>Zentrale</td></tr><tr><td>Homepage</td><td>harwell.example</td><td></td></tr></tbody></table>`,
      'https://crm.example.test/companies/4711',
    );
    expect(record.people).toEqual([]);
  });

  it('are called by both columns of their names where a way to one of them stands before', () => {
    const row = (id: number, first: string, last: string): string =>
      `<tr><td><p>${first} ${last} <a href="/contacts/${id}">Inspect</a></p></td><td>${first}</td><td>${last}</td><td>${id}@harwell.example</td></tr>`;
    const record = readHtml(
      `<h1>Harwell AG</h1>${dealSheet}<h2>Contacts</h2><table><thead><tr><th></th><th>First name</th><th>Last name</th><th>Email</th></tr></thead><tbody>${row(7, 'Priya', 'Ramon')}${row(8, 'Tom', 'Aldaire')}</tbody></table>`,
      'https://crm.example.test/companies/4711',
    );
    expect(record.people.map(({ name }) => name)).toEqual(['Priya Ramon', 'Tom Aldaire']);
  });
});
