import { describe, expect, it } from 'vitest';
import { leavingAt } from './departure.ts';

describe('somebody has left', () => {
  it.each([
    'Helen left the council on Friday.',
    'Helen has left us, reception says.',
    'Andy left us in May.',
    'Specht has left the company, with the macro.',
    'I am leaving the Trust on 31st to be with my son.',
    'He left two weeks ago.',
    'Marta resigned last month.',
    'Our contact was made redundant.',
    'Priya no longer works here.',
    'Wenke Oriel is no longer with Harl & Co.',
    'Je ne fais plus partie de la maison.',
    'La señora Oriel ya no trabaja aquí.',
    'Helen has now left.',
    'Tom has moved on.',
    'Mrs Lofthouse has resigned in spring.',
    'Frau Fuchs hat das Unternehmen zum 31. verlassen.',
    'Herr Brandt ist nicht mehr bei uns.',
    'Frau Wirth geht zum Jahresende in Rente.',
    'Claire a quitté la société.',
    'M. Favre est parti en retraite.',
    'Inés ya no trabaja aquí.',
    'Don Luis ha dejado la empresa.',
  ])('tells it: %s', (sentence) => {
    expect(leavingAt(sentence)).toBeGreaterThanOrEqual(0);
  });

  it.each([
    'I am out of the office until Monday.',
    'We no longer need the September date.',
    'Helen left a message with reception.',
    'Formulate came to see us in March and left us cold.',
    'Dorothy left it open whether they need the larger one.',
    'The last lot left us with a login and a bill.',
    'There are two weeks left.',
    'What is left of the budget goes to training.',
    'By then the season had moved on to sage.',
    'We do at present employ a retired verger with a clicker.',
    'The value comes 50 minutes after the batch has left the mixer.',
    'Wir haben den Vertrag mit dem alten Anbieter gekündigt.',
    'Il nous reste deux semaines.',
    'La reunión fue en el despacho del director.',
    'She left early because of the children.',
    "I'm leaving it at 50.",
  ])('tells nothing of the kind: %s', (sentence) => {
    expect(leavingAt(sentence)).toBe(-1);
  });
});
