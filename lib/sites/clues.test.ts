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
});
