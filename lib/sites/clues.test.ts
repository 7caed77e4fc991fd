// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { labelRow, readHtml } from '../../test/read-html.ts';

beforeEach(() => {
  document.title = 'Dock crane';
});

describe('the name', () => {
  it('of a person is not one part of it', () => {
    document.title = 'Priscille Ramon | Affichage de contact | Ventes';
    const record = readHtml(
      `<h1><span>Affichage de contact</span> Priscille Ramon</h1>${labelRow('Prénom :', 'Priscille')}${labelRow('Nom :', 'Ramon')}${labelRow('Courriel :', 'p@harwell.example')}`,
      'https://crm.example.test/contact/4711',
    );
    expect(record.title).toBe('Priscille Ramon');
  });

  it('is what somebody is addressed by', () => {
    document.title = 'User: Ann Lee <ann@harwell.example>';
    const record = readHtml(
      `<h1>User: Ann Lee &lt;ann@harwell.example&gt;</h1>${labelRow('Real name', 'Ann Lee')}${labelRow('Email address', 'ann@harwell.example')}${labelRow('Phone', '+44 117 496 0200')}`,
      'https://desk.example.test/user?id=29',
    );
    expect(record.title).toBe('Ann Lee');
    expect(record.object).toBe('contact');
  });

  it.each(['Bea Ito', 'A / B Cranes'])('%s is what the last crumb says, though nothing links it', (name) => {
    document.title = `${name} | Vista cliente | Ventas Harwell`;
    const record = readHtml(
      `<div class="breadcrumbs"><a href="/">Inicio</a> › <a href="/c/">Clientes</a> › ${name}</div><div><h1>Vista cliente</h1><h2>${name}</h2>${labelRow('Teléfono:', '+34 986 55 01 22')}${labelRow('Ciudad:', 'Vigo')}${labelRow('Sector:', 'Metal')}</div>`,
      'https://crm.example.test/ventas/cliente/3/change/',
    );
    expect(record.title).toBe(name);
  });

  it.each([
    [
      'contacto',
      'Contactos',
      'Bea Ito',
      [
        ['Nombre', 'Bea'],
        ['Apellidos', 'Ito'],
        ['Correo', 'b@ito.example'],
      ],
    ],
    [
      'empresa',
      'Empresas',
      'Grúas Ulloa',
      [
        ['Razón social', 'Grúas Ulloa'],
        ['Sector', 'Metal'],
        ['Ciudad', 'Vigo'],
      ],
    ],
  ] as const)(
    'in a form of one %s is what it holds as such, not who reads nor a list',
    (kind, list, name, rows) => {
      document.title = 'Row Admin';
      const boxes = rows.map(
        ([label, value]) => `<div class="f"><label>${label}</label><input value="${value}"></div>`,
      );
      const record = readHtml(
        `<div><a href="/">Row Admin</a><ul><li><a href="/logout">Logout <strong>admin</strong></a></li></ul></div><section><h2>${list}</h2><form>${boxes.join('')}</form></section>`,
        `https://desk.example.test/${kind}/1`,
      );
      expect(record.title).toBe(name);
    },
  );

  it('is beside a list of others, of which nothing is a note of it', () => {
    const row = (label: string, box: string): string =>
      `<tr><td><div><label>${label}</label><div>${box}</div></div></td></tr>`;
    const record = readHtml(
      `<h1>Grúas Ulloa</h1><form>${labelRow('Sector', 'Metal')}${labelRow('Ciudad', 'Vigo')}${labelRow('Empleados', '40')}<table><thead><tr><th>Contactos</th></tr></thead><tbody>${row('Nombre', '<input value="Bea">')}${row('Notas', '<textarea>Prefiere el teléfono.</textarea>')}</tbody></table></form>`,
      'https://desk.example.test/empresa/1',
    );
    expect(record.activities).toEqual([]);
  });
});
