// @vitest-environment happy-dom
import { act, cleanup, configure, fireEvent, render, waitFor } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, it, vi } from 'vitest';
import texts from '../../lib/texts/en/sidebar.json' with { type: 'json' };
import french from '../../lib/texts/fr/sidebar.json' with { type: 'json' };
import { say } from '../../lib/texts/index.ts';
import { scenes } from '../../test/shots/scenes.ts';
import type { InForce, RecordView, Route, SidebarActions, SidebarState } from './props.ts';
import { Sidebar } from './sidebar.tsx';

// Views are loaded when they are first opened; a busy machine may take its time over that.
configure({ asyncUtilTimeout: 15_000 });

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const actions = () =>
  ({
    onRoute: vi.fn(),
    onFramework: vi.fn(),
    onOrder: vi.fn(),
    onShow: vi.fn(),
    onCopy: vi.fn(async () => true),
    onReadSite: vi.fn(),
    onReadAgain: vi.fn(),
    onStop: vi.fn(),
    onReload: vi.fn(),
    onCorrect: vi.fn(),
    onUncorrect: vi.fn(),
    onMark: vi.fn(),
    onNote: vi.fn(),
    onErase: vi.fn(),
    onSeen: vi.fn(),
    onOpenTab: vi.fn(),
    onOptions: vi.fn(),
    onSample: vi.fn(),
    onPrint: vi.fn(),
  }) satisfies SidebarActions;

const view = scenes.record?.state('en') as RecordView;

/** Draws the sidebar with a route that really changes; `redraw` hands in another state. */
const draw = (
  state: SidebarState,
  route: Route = 'home',
  inForce: InForce = { organisation: 'Acme', version: '12', state: 'packaged' },
) => {
  const act = actions();
  let set: (state: SidebarState) => void = () => undefined;
  const Room = () => {
    const [at, setAt] = useState(route);
    const [now, setNow] = useState(state);
    set = setNow;
    act.onRoute.mockImplementation(setAt);
    return (
      <Sidebar
        state={now}
        route={at}
        tell={(key, slots) => say(texts, key, slots, 'en')}
        language="en"
        now="2026-11-19T11:05:00Z"
        inForce={inForce}
        sites={['Salesforce']}
        act={act}
      />
    );
  };
  const found = render(<Room />);
  const row = (id: string) => found.container.querySelector<HTMLElement>(`[data-row="${id}"] .row-head`);
  return { ...found, act, row, redraw: (next: SidebarState) => set(next) };
};

/** What is read, whichever words stay on one line. */
const read = (place: Element | null | undefined) => place?.textContent?.replaceAll('\u00a0', ' ') ?? '';

const press = (target: Element | null | undefined, key: string) =>
  fireEvent.keyDown(target ?? document.body, { key });

describe('the glance', () => {
  it('says stage and how sure in words, the CRM in one line, and the next step with its test', () => {
    const { container, getByRole } = draw(view);
    const glance = read(container.querySelector('.glance'));
    expect(glance).toContain('The buyer is comparing ways, fairly sure');
    expect(glance).toContain(view.assessment.mismatch.text);
    expect(glance).toContain(view.assessment.nextStep.text);
    expect(glance).toContain('Done when: Tom accepts the invitation by Friday.');
    expect(getByRole('img').getAttribute('aria-label')).toBe(
      'The buyer’s path: comparing ways. The CRM says Proposal.',
    );
  });

  it('can be reached from heading to heading, where the buyer stands before what is next', () => {
    const { getAllByRole } = draw(view);
    const [stage, next] = getAllByRole('heading', { level: 2 });
    expect(stage?.textContent).toContain('The buyer is comparing ways, fairly sure');
    expect(next?.textContent).toBe(texts['view.next']);
  });

  it('names no stage of a CRM that says only how likely it is', () => {
    const { crmStage, ...unnamed } = view.assessment.mismatch;
    expect(crmStage).toBe('Proposal');
    const { container, getByRole } = draw({ ...view, assessment: { ...view.assessment, mismatch: unnamed } });
    expect(container.querySelector('.claim')?.textContent).toBe('CRM');
    expect(getByRole('img').getAttribute('aria-label')).toBe(
      'The buyer’s path: comparing ways. The CRM says Deciding.',
    );
  });

  it('draws no mark of the CRM when it agrees', () => {
    const mismatch = { ...view.assessment.mismatch, state: 'agrees' as const, text: '', steps: 0 };
    const { container } = draw({ ...view, assessment: { ...view.assessment, mismatch } });
    expect(container.querySelector('.claim')).toBeNull();
    expect(container.querySelector('.mismatch')).toBeNull();
  });

  it('says of whoever is let go why, instead of what the CRM claims', () => {
    const call = { ...view.assessment.call, verdict: 'release' as const, why: 'Best to stop: they said no.' };
    const { container } = draw({ ...view, assessment: { ...view.assessment, call } });
    const glance = read(container.querySelector('.glance'));
    expect(glance).toContain('Best to stop: they said no.');
    expect(container.querySelector('.let-go .mismatch')).not.toBeNull();
    expect(glance).not.toContain(view.assessment.mismatch.text);
    expect(glance).not.toContain(texts['view.next']);
  });

  it('says of whoever is let go where they were, not that they are there', async () => {
    const call = { ...view.assessment.call, verdict: 'release' as const, why: 'Best to stop: they said no.' };
    const assessment = { ...view.assessment, call };
    for (const route of ['home', 'why', 'prep'] as const) {
      const { container, unmount } = draw({ ...view, assessment }, route);
      const place = route === 'home' ? '.glance' : '.reading';
      await waitFor(() =>
        expect(read(container.querySelector(place))).toContain(texts['stage.gone-consideration']),
      );
      expect(read(container)).not.toContain(texts['stage.line-consideration']);
      unmount();
    }
  });

  it('says what they said last that sounds like the end, before what the CRM claims', () => {
    const call = { ...view.assessment.call, over: 'This may be over: “we signed with them this morning”' };
    const { container } = draw({ ...view, assessment: { ...view.assessment, call } });
    expect(read(container.querySelector('.mismatch'))).toBe(call.over);
    expect(read(container.querySelector('.glance'))).not.toContain(view.assessment.mismatch.text);
  });

  it('says that the texts are in a language that is not judged, and so do why and the brief', async () => {
    const foreign = { ...view, assessment: { ...view.assessment, language: { code: 'it', judged: false } } };
    for (const route of ['home', 'why', 'prep'] as const) {
      const { container, unmount } = draw(foreign, route);
      const place = route === 'home' ? '.glance' : '.reading';
      await waitFor(() => expect(read(container.querySelector(place))).toContain(texts['glance.language']));
      unmount();
    }
  });

  it('turns to another step and copies the one in front', async () => {
    const { container, getByText, getByRole, act } = draw(view);
    const another = getByRole('button', { name: 'Another next step, 1 of 3' });
    // What is read on it begins its name, so that it can be called by voice; which one it is stands beside it.
    expect(another.textContent).toBe('Another');
    expect(getByText('1 of 3')).toBeTruthy();
    fireEvent.click(another);
    const second = view.assessment.nextSteps[1];
    const text = second?.text ?? 'no second step';
    await waitFor(() => expect(read(container.querySelector('.step'))).toContain(text));
    expect(getByText('2 of 3')).toBeTruthy();
    fireEvent.click(getByRole('button', { name: 'Copy the next step' }));
    expect(act.onCopy).toHaveBeenCalledWith(expect.stringContaining(text));
  });

  it('keeps what changed on top until it is seen', () => {
    const { getByText, getByRole, act } = draw(scenes.changes?.state('en') ?? view);
    expect(getByText(/Budget denied by the buyer/)).toBeTruthy();
    fireEvent.click(getByRole('button', { name: 'Seen' }));
    expect(act.onSeen).toHaveBeenCalled();
  });
});

describe('the note box', () => {
  it('brings back what was cleared, in the same place and only for the same record', async () => {
    const noted = { ...view, note: { text: 'Tom signs.', heard: [] } };
    const empty = { ...view, note: { text: '', heard: [] } };
    const { findByRole, queryByRole, act, redraw } = draw(noted, 'notes');
    const button = await findByRole('button', { name: 'Clear' });
    fireEvent.click(button);
    expect(act.onErase).toHaveBeenCalledWith('note');
    redraw(empty);
    await waitFor(() => expect(button.textContent).toBe('Bring it back'));
    fireEvent.click(button);
    expect(act.onNote).toHaveBeenCalledWith('Tom signs.');
    redraw({ ...empty, assessment: { ...view.assessment, record: 'another' } });
    await waitFor(() => expect(queryByRole('button', { name: 'Bring it back' })).toBeNull());
  });

  it('offers no copy of an empty note', async () => {
    const { findByRole, redraw } = draw({ ...view, note: { text: ' ', heard: [] } }, 'notes');
    const button = await findByRole('button', { name: 'Copy tidy note' });
    expect(button).toHaveProperty('disabled', true);
    redraw({ ...view, note: { text: 'Tom signs.', heard: [] } });
    await waitFor(() => expect(button).toHaveProperty('disabled', false));
  });
});

describe('the sample', () => {
  const sample = { ...view, sample: true, trail: [] };

  it('promises to keep nothing', async () => {
    const { findByText } = draw(sample, 'notes');
    expect(await findByText('In the sample none of this is kept.')).toBeTruthy();
    cleanup();
    const trail = draw(sample, 'trail');
    expect(await trail.findByText(/^A sample keeps no trail/)).toBeTruthy();
  });
});

describe('a change since the last look', () => {
  const changed = scenes.changes?.state('en') as RecordView;

  it('leads to its element, whatever is filtered', async () => {
    const { container, getByRole, row } = draw(changed);
    fireEvent.click(getByRole('button', { name: '1 too early' }));
    expect(row('metrics')).toBeNull();
    fireEvent.click(getByRole('button', { name: 'Metrics evidenced' }));
    await waitFor(() => expect(row('metrics')?.getAttribute('aria-expanded')).toBe('true'));
    expect(document.activeElement).toBe(row('metrics'));
    expect(container.querySelectorAll('.row.open')).toHaveLength(1);
  });

  it('of the stage leads to why, and is a sentence also where too little is left', () => {
    const list = [{ kind: 'stage' as const, from: 'awareness' as const, to: 'unknown' as const }];
    const { getByRole, act } = draw({ ...changed, changes: { since: '2026-11-17T09:00:00Z', list } });
    fireEvent.click(getByRole('button', { name: 'too little from the buyer now' }));
    expect(act.onRoute).toHaveBeenCalledWith('why');
  });
});

describe('the list', () => {
  it('has one tab stop and is walked with j, k and arrows', () => {
    const { container, row } = draw(view);
    const stops = [...container.querySelectorAll<HTMLElement>('.row-head')].filter(
      ({ tabIndex }) => tabIndex === 0,
    );
    expect(stops).toEqual([row('authority')]);
    row('authority')?.focus();
    press(row('authority'), 'j');
    expect(document.activeElement).toBe(row('decision-process'));
    press(row('decision-process'), 'ArrowDown');
    expect(document.activeElement).toBe(row('champion'));
    press(row('champion'), 'k');
    expect(document.activeElement).toBe(row('decision-process'));
  });

  it('opens in place, shows with s, copies with c, closes with Esc and keeps the focus', async () => {
    const { row, act, container } = draw(view);
    row('authority')?.focus();
    fireEvent.click(row('authority') as HTMLElement);
    await waitFor(() => expect(container.querySelector('[data-row="authority"] .detail')).not.toBeNull());
    press(row('authority'), 's');
    expect(act.onShow).toHaveBeenCalledWith(
      expect.objectContaining({ in: 'field', where: 'f3' }),
      'Tom Reyes',
    );
    press(row('authority'), 'c');
    expect(act.onCopy).toHaveBeenCalledWith('Authority: “Tom Reyes” (our side, field Economic buyer)');
    press(row('authority'), 'Escape');
    await waitFor(() => expect(container.querySelector('[data-row="authority"] .detail')).toBeNull());
    expect(document.activeElement).toBe(row('authority'));
  });

  it('is filtered by a count and by the same count again not', async () => {
    const { getByRole, container } = draw(view);
    const claimed = getByRole('button', { name: '1 claimed' });
    fireEvent.click(claimed);
    await waitFor(() => expect(container.querySelectorAll('[data-row]')).toHaveLength(1));
    fireEvent.click(claimed);
    await waitFor(() => expect(container.querySelectorAll('[data-row]')).toHaveLength(8));
  });

  it('says once for all that was not seen what to open, and again only where it is another thing', () => {
    const unseen = (note: string) => ({
      status: 'unseen' as const,
      evidence: [],
      possible: [],
      need: 'unseen' as const,
      note,
    });
    const { container } = draw({
      ...view,
      assessment: {
        ...view.assessment,
        elements: {
          ...view.assessment.elements,
          metrics: unseen('Open “Activity”'),
          authority: unseen('Open “Activity” and “Related”'),
          pain: unseen('Open “Activity”'),
        },
      },
    });
    const group = container.querySelector('.group-unseen');
    expect(group?.querySelector('.label')?.textContent).toBe('Not seen on this pageOpen “Activity”');
    expect([...(group?.querySelectorAll('.row-note') ?? [])].map((note) => note.textContent)).toEqual([
      'Open “Activity” and “Related”',
    ]);
  });
  it('tells whose words they are once, where two elements rest on the same', () => {
    const { elements } = view.assessment;
    const pain = elements.pain?.evidence ?? [];
    const same = {
      ...elements.metrics,
      status: 'evidenced' as const,
      evidence: pain,
      possible: [],
      need: 'none' as const,
    };
    const { row } = draw({
      ...view,
      assessment: { ...view.assessment, elements: { ...elements, metrics: same } },
    });
    expect(row('metrics')?.querySelector('.who')).not.toBeNull();
    expect(read(row('pain'))).toContain(pain[0]?.quote);
    expect(row('pain')?.querySelector('.who')).toBeNull();
    expect(row('pain')?.closest('.row')?.className).toContain('again');
  });

  it('tells a screen reader the word, the element and the newest quote', () => {
    const { row } = draw(view);
    expect(row('decision-process')?.textContent).toMatch(/^possible: Decision process.*some kind of panel/);
  });

  it('does not move a row under the focus when its status changes', async () => {
    const { row, redraw, container } = draw(view);
    row('champion')?.focus();
    const elements = { ...view.assessment.elements };
    const champion = elements.champion;
    if (champion)
      elements.champion = {
        ...champion,
        status: 'evidenced',
        need: 'none',
        evidence: elements.pain?.evidence ?? [],
      };
    redraw({ ...view, assessment: { ...view.assessment, elements } });
    await waitFor(() =>
      expect(container.querySelector('.row-evidenced[data-row="champion"]')).not.toBeNull(),
    );
    expect(row('champion')?.closest('.group')?.className).toContain('group-needed');
    expect(document.activeElement).toBe(row('champion'));
  });

  it('draws page text as text only', () => {
    const record = { ...view.record, title: '<img src=x onerror=alert(1)>' };
    const { container } = draw({ ...view, record });
    expect(container.querySelector('.title img')).toBeNull();
    expect(container.querySelector('.title')?.textContent).toBe(record.title);
    expect(container.querySelectorAll('a')).toHaveLength(0);
  });
});

describe('keys without anything in focus', () => {
  it('j goes into the list, a turns to another step', async () => {
    const { row, container } = draw(view);
    press(document.body, 'a');
    const second = view.assessment.nextSteps[1]?.text ?? 'no second step';
    await waitFor(() => expect(read(container.querySelector('.step'))).toContain(second));
    press(document.body, 'j');
    expect(document.activeElement).toBe(row('authority'));
  });

  it('c answers in the row that it copied', async () => {
    const { row } = draw(view);
    press(row('authority'), 'c');
    await waitFor(() => expect(row('authority')?.querySelector('.word .answer')?.textContent).toBe('Copied'));
  });
});

describe('an element opened', () => {
  const hint = view.assessment.elements['decision-process'];
  const opened = async (more: object) => {
    const elements = { ...view.assessment.elements, 'decision-process': { ...hint, ...more } };
    const found = draw({ ...view, assessment: { ...view.assessment, elements } } as RecordView);
    fireEvent.click(found.row('decision-process') as HTMLElement);
    const detail = () => found.container.querySelector('.detail')?.textContent ?? '';
    await waitFor(() => expect(detail()).toContain('This is wrong'));
    return detail();
  };

  it('says once that it is only possible', async () => {
    expect(await opened({ note: 'Possible: please check' })).not.toContain('Possible: please check');
  });

  it('offers no questions where it says that it is too early to ask', async () => {
    expect(await opened({ need: 'needed' })).toContain('You could ask');
    cleanup();
    const early = await opened({ need: 'too-early', note: 'Too early to ask' });
    expect(early).toContain('Too early for this buyer');
    expect(early).not.toContain('You could ask');
  });
});

describe('the trail', () => {
  it('is erased by the second press, and not once the first was left', async () => {
    const { findByRole, act } = draw(view, 'trail');
    const button = await findByRole('button', { name: 'Erase this trail' });
    fireEvent.click(button);
    await waitFor(() => expect(button.textContent).toBe('Press again to erase it'));
    fireEvent.blur(button);
    await waitFor(() => expect(button.textContent).toBe('Erase this trail'));
    fireEvent.click(button);
    await waitFor(() => expect(button.textContent).toBe('Press again to erase it'));
    expect(act.onErase).not.toHaveBeenCalled();
    fireEvent.click(button);
    expect(act.onErase).toHaveBeenCalledWith('trail');
  });
});

describe('why this stage', () => {
  it('says nothing twice, and counts nobody as heard who is known by their side alone', async () => {
    const { assessment } = view;
    const [quote] = assessment.elements.pain?.evidence ?? [];
    const silence = { text: 'Nothing from them since 5 October.', evidence: [] };
    const denied = { text: 'There is no problem to solve', evidence: quote ? [quote] : [] };
    const letGo: RecordView = {
      ...view,
      assessment: {
        ...assessment,
        heard: { ...assessment.heard, people: ['buyer'] },
        stage: { ...assessment.stage, reasons: [], against: [] },
        call: {
          ...assessment.call,
          verdict: 'release',
          why: `Best to stop here: ${denied.text}.`,
          reasons: [denied, silence],
        },
        stalls: [{ ...silence, kind: 'silence' }],
      } as unknown as RecordView['assessment'],
    };
    const { container } = draw(letGo, 'why');
    await waitFor(() => expect(container.querySelector('.view')?.textContent).toContain('Best to stop here'));
    const text = container.querySelector('.view')?.textContent ?? '';
    expect(text.split(denied.text)).toHaveLength(2);
    expect(text.split(silence.text)).toHaveLength(2);
    expect(text).toContain(quote?.quote.slice(0, 20));
    expect(text).not.toContain('Heard: buyer');
  });
});

describe('what is said once', () => {
  const { assessment } = view;
  const open = async (assessment: RecordView['assessment'], route: Route) => {
    const { container } = draw({ ...view, assessment }, route);
    await waitFor(() => expect(container.querySelector('.view h2')).not.toBeNull());
    return read(container.querySelector('.view'));
  };

  it('is what several answers would change alike', async () => {
    const [first] = assessment.swings;
    const swings = ['Authority', 'Budget', 'Timeline'].map((name) => ({
      ...first,
      criterion: name.toLowerCase(),
      text: `“${name}” in their own words would make this surer.`,
    })) as typeof assessment.swings;
    const other = { ...swings[0], criterion: 'pain', text: '“Pain” in their own words would end it.' };
    const text = await open({ ...assessment, swings: [...swings, other] as typeof swings }, 'why');
    expect(text).toContain('“Authority”, “Budget” or “Timeline” in their own words would make this surer.');
    expect(text).toContain(other.text);
    expect(text.match(/make this surer/g)).toHaveLength(1);
  });

  it('is what another step asks for, without what it brings', async () => {
    const other = (text: string) => ({ ...assessment.nextStep, text });
    const nextSteps = [
      assessment.nextStep,
      other('Ask Dana for the forms and a name. They start early.'),
      other('Reply to Dana first, in two lines: “Who else has it?”'),
    ];
    const text = await open({ ...assessment, nextSteps }, 'next');
    expect(text).toContain('Ask Dana for the forms and a name.');
    expect(text).not.toContain('They start early.');
    expect(text).toContain('“Who else has it?”');
  });

  it('is that the CRM’s stage cannot be compared: where one asks why, not at every glance', async () => {
    const line = '“Proposta” is not a stage that I can compare with.';
    const mismatch = { state: 'unmapped' as const, crmStage: 'Proposta', steps: 0, text: line, lacking: [] };
    const { container } = draw({ ...view, assessment: { ...assessment, mismatch } });
    expect(read(container.querySelector('.glance'))).not.toContain(line);
    cleanup();
    expect(await open({ ...assessment, mismatch }, 'why')).toContain(line);
  });
});

describe('short answers', () => {
  it('are said aloud in one place, whoever gives them, and taken away with who gave them', async () => {
    const { container, row, getByText, redraw } = draw(view);
    const places = () => [...container.querySelectorAll('[role=status]:not(.live)')];
    const said = () => places().map(({ textContent }) => textContent);
    expect(said()).toEqual(['']);
    fireEvent.click(getByText('Copy'));
    await waitFor(() => expect(said()).toEqual(['Copied']));
    press(document.body, 'n');
    await waitFor(() => expect(container.querySelectorAll('.question').length).toBeGreaterThan(0));
    expect(places()).toHaveLength(1);
    press(document.body, 'Escape');
    press(row('authority'), 'c');
    await waitFor(() => expect(said()).toEqual(['Copied']));
    redraw({ kind: 'empty', reason: 'no-record' });
    await waitFor(() => expect(said()).toEqual(['']));
  });
});

describe('what goes wrong', () => {
  it('a place that is gone is said in its row', () => {
    const { row } = draw({ ...view, shown: { where: 'f3', found: false } });
    expect(row('authority')?.textContent).toContain('no longer on the page');
  });

  it('a view that cannot be drawn becomes the broken state, never an empty panel', async () => {
    const broken = { ...view, criteria: undefined } as unknown as RecordView;
    const { getByText, act } = draw(broken);
    await waitFor(() => getByText('Something in the sidebar stopped'));
    fireEvent.click(getByText('Start again'));
    expect(act.onReload).toHaveBeenCalled();
  });

  it('is over with the next state that can be drawn', async () => {
    const broken = { ...view, criteria: undefined } as unknown as RecordView;
    const { getByText, redraw } = draw(broken);
    await waitFor(() => getByText('Something in the sidebar stopped'));
    redraw(view);
    await waitFor(() => getByText('The buyer is comparing ways'));
    redraw({ ...broken });
    await waitFor(() => getByText('Something in the sidebar stopped'));
  });
});

describe('the footer', () => {
  it('says which of its views one is in', async () => {
    const { container } = draw(view);
    const current = () => container.querySelector('.foot [aria-current]')?.getAttribute('aria-label');
    expect(current()).toBeUndefined();
    press(document.body, 'w');
    await waitFor(() => expect(current()).toBe('Why this stage'));
  });

  it.each([
    [true, 'Acme criteria 12 · 2 hr ago · signed'],
    [false, 'Acme criteria 12 · 2 hr ago · not signed'],
  ])('says whose criteria are in force and whether they are signed (%s)', (signed, said) => {
    const { getByTitle } = draw(view, 'home', {
      organisation: 'Acme',
      version: '12',
      state: 'fresh',
      checkedAt: '2026-11-19T09:00:00Z',
      signed,
    });
    // Each part is a piece of its own, so that none is cut where there is no room for all.
    expect([...getByTitle(said).querySelectorAll('bdi')].map((part) => part.textContent)).toEqual(
      said.split(' · '),
    );
  });
});

describe('this is wrong', () => {
  it('keeps a reason and the rep’s own words', async () => {
    const { row, act, container, getByText, getByLabelText } = draw(view);
    fireEvent.click(row('authority') as HTMLElement);
    await waitFor(() => getByText('This is wrong'));
    fireEvent.click(getByText('This is wrong'));
    await waitFor(() => expect(container.querySelector('.correct')).not.toBeNull());
    fireEvent.click(getByLabelText('It is no longer true'));
    fireEvent.input(container.querySelector('.correct textarea') as HTMLTextAreaElement, {
      target: { value: ' he left ' },
    });
    await waitFor(() =>
      expect(container.querySelector<HTMLTextAreaElement>('.correct textarea')?.value).toBe(' he left '),
    );
    fireEvent.submit(container.querySelector('.correct') as HTMLFormElement);
    expect(act.onCorrect).toHaveBeenCalledWith({
      criterion: 'authority',
      reason: 'outdated',
      text: 'he left',
      quote: 'Tom Reyes',
    });
  });

  it('shows the quotes that were set aside, apart from those that stand', async () => {
    const cost = view.assessment.elements.metrics?.evidence ?? [];
    const { row, getByText, container } = draw({ ...view, setAside: { authority: cost } });
    fireEvent.click(row('authority') as HTMLElement);
    await waitFor(() => getByText('Set aside by you'));
    expect(container.querySelector('[data-row="authority"] .detail')?.textContent).toContain('$412k');
  });

  it('asks only what the page cannot know where nothing was quoted', async () => {
    const { row, getByText, queryByLabelText } = draw(view);
    fireEvent.click(row('champion') as HTMLElement);
    await waitFor(() => getByText('This is wrong'));
    fireEvent.click(getByText('This is wrong'));
    await waitFor(() => expect(queryByLabelText('It happened, but not on this page')).not.toBeNull());
    expect(queryByLabelText('The buyer did not say this')).toBeNull();
  });

  it('is shown as the rep’s own and can be taken back', async () => {
    const { row, act, getByText } = draw(scenes.corrected?.state('en') ?? view);
    expect(row('authority')?.textContent).toContain('you see this differently');
    fireEvent.click(row('authority') as HTMLElement);
    await waitFor(() => getByText('Take back'));
    fireEvent.click(getByText('Take back'));
    expect(act.onUncorrect).toHaveBeenCalledWith('authority');
  });
});

describe('the focus', () => {
  it('stays near when what had it goes away', async () => {
    const { row, redraw, getByText, container } = draw(scenes.corrected?.state('en') ?? view);
    fireEvent.click(row('authority') as HTMLElement);
    await waitFor(() => getByText('Take back'));
    vi.spyOn(document, 'hasFocus').mockReturnValue(true);
    getByText('Take back').focus();
    redraw(view);
    await waitFor(() => expect(container.querySelector('.yours-line')).toBeNull());
    await waitFor(() =>
      expect(document.activeElement?.closest('[data-row]')).toBe(row('authority')?.parentElement),
    );
  });

  it('goes back to the button that opened a form', async () => {
    const { row, getByText, container } = draw(view);
    fireEvent.click(row('authority') as HTMLElement);
    await waitFor(() => getByText('This is wrong'));
    getByText('This is wrong').focus();
    fireEvent.click(getByText('This is wrong'));
    await waitFor(() => expect(document.activeElement?.tagName).toBe('INPUT'));
    press(document.activeElement, 'Escape');
    await waitFor(() => expect(container.querySelector('.correct')).toBeNull());
    expect(document.activeElement?.textContent).toBe('This is wrong');
  });

  it('is not taken from another window', async () => {
    const { row, redraw, getByText, container } = draw(scenes.corrected?.state('en') ?? view);
    fireEvent.click(row('authority') as HTMLElement);
    await waitFor(() => getByText('Take back'));
    getByText('Take back').focus();
    vi.spyOn(document, 'hasFocus').mockReturnValue(false);
    redraw(view);
    await waitFor(() => expect(container.querySelector('.yours-line')).toBeNull());
    expect(document.activeElement).toBe(document.body);
  });
});

describe('many quotes', () => {
  it('wait behind one button that also folds them again', async () => {
    const { row, getByText, container } = draw(scenes['forty-quotes']?.state('en') ?? view);
    fireEvent.click(row('metrics') as HTMLElement);
    await waitFor(() => expect(container.querySelectorAll('.evidence')).toHaveLength(4));
    fireEvent.click(getByText('Show all 40 quotes'));
    await waitFor(() => expect(container.querySelectorAll('.evidence')).toHaveLength(40));
    fireEvent.click(getByText('Show fewer'));
    await waitFor(() => expect(container.querySelectorAll('.evidence')).toHaveLength(4));
  });
});

describe('the views', () => {
  it.each([
    ['next', 'Copy as'],
    ['prep', 'Worth asking'],
    ['notes', 'Worth hearing'],
    ['trail', 'Erase this trail'],
    ['read', 'Not seen, and why'],
    ['why', 'Why this far'],
    ['keys', 'Anywhere'],
  ] as const)('%s opens by its key and Esc leads back to where one was', async (route, words) => {
    const { getByText, container, row, act } = draw(view);
    row('authority')?.focus();
    const key = { next: 'n', prep: 'p', notes: 't', trail: 'h', read: 'r', why: 'w', keys: '?' }[route];
    press(row('authority'), key);
    await waitFor(() => expect(getByText(words)).toBeTruthy());
    expect(act.onRoute).toHaveBeenLastCalledWith(route);
    const start = container.querySelector(route === 'notes' ? '.view .note' : '.view .title');
    await waitFor(() => expect(document.activeElement).toBe(start));
    press(start, 'Escape');
    await waitFor(() => expect(container.querySelector('.view')).toBeNull());
    expect(document.activeElement).toBe(row('authority'));
  });

  it.each(['home', 'next', 'prep', 'notes', 'trail', 'why', 'read'] as const)(
    '%s has no two controls of the same name: in a list of all of them each says what it is about',
    async (route) => {
      const { container } = draw(view, route);
      await waitFor(() => expect(container.querySelector('.fl .button')).not.toBeNull());
      if (route !== 'home')
        await waitFor(() => expect(container.querySelector('.view .reading')).not.toBeNull());
      const names = [...container.querySelectorAll<HTMLElement>('.fl button')]
        .filter((one) => one.closest('[hidden]') === null)
        .map((one) => one.getAttribute('aria-label') ?? (one.textContent || one.title));
      expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    },
  );

  it('does not take letters away from somebody who types', async () => {
    const { container, act } = draw(view, 'notes');
    await waitFor(() => expect(container.querySelector('textarea')).not.toBeNull());
    press(container.querySelector('textarea'), 'p');
    expect(act.onRoute).not.toHaveBeenCalled();
    fireEvent.input(container.querySelector('textarea') as HTMLTextAreaElement, {
      target: { value: 'Dana:' },
    });
    expect(act.onNote).toHaveBeenCalledWith('Dana:');
  });

  it('ticks off what was heard in the note', async () => {
    const { container } = draw(scenes.notes?.state('en') ?? view, 'notes');
    await waitFor(() => expect(container.querySelectorAll('.ticked')).toHaveLength(2));
  });

  it('ticks nothing off for what the rep only thinks, and says whose word it is', async () => {
    const noted = scenes.notes?.state('en') as typeof view;
    const claimed = noted.note.heard.map((one) => ({ ...one, status: 'asserted' as const }));
    const { container } = draw({ ...noted, note: { ...noted.note, heard: claimed } }, 'notes');
    await waitFor(() => expect(container.querySelector('.ticks')).not.toBeNull());
    expect(container.querySelectorAll('.ticked')).toHaveLength(0);
    expect(read(container.querySelector('.ticks') as Element)).toContain('claimed');
    expect(container.querySelector('.heard')).toBeNull();
  });

  it('marks a question as asked, then as answered', async () => {
    const { getAllByRole, act } = draw(scenes.next?.state('en') ?? view, 'next');
    const boxes = await waitFor(() => getAllByRole('checkbox') as [HTMLElement, HTMLElement]);
    const [first, second] = view.assessment.nextStep.questions;
    expect(boxes.map((one) => one.getAttribute('aria-checked'))).toEqual(['mixed', 'false', 'false']);
    expect(read(boxes[0])).toBe(`${first} asked`);
    fireEvent.click(boxes[0]);
    expect(act.onMark).toHaveBeenLastCalledWith(first, 'answered');
    fireEvent.click(boxes[1]);
    expect(act.onMark).toHaveBeenLastCalledWith(second, 'asked');
  });

  it('shows a quote once among the reasons, however many rest on it', async () => {
    const { stage } = view.assessment;
    const [first] = stage.reasons;
    const evidence = first?.evidence ?? [];
    const twice = { ...stage, reasons: [...stage.reasons, { text: 'It is the same word.', evidence }] };
    const { container } = draw({ ...view, assessment: { ...view.assessment, stage: twice } }, 'why');
    await waitFor(() => expect(container.textContent).toContain('It is the same word.'));
    expect(evidence.length).toBeGreaterThan(0);
    for (const { quote } of evidence) expect(read(container).split(quote)).toHaveLength(2);
  });

  it('gives a reason once, for the stage or for the call', async () => {
    const { assessment } = view;
    const [first] = assessment.stage.reasons;
    if (first === undefined) throw new Error('The scene holds no reason.');
    const call = { ...assessment.call, reasons: [...assessment.call.reasons, { ...first, evidence: [] }] };
    const { container } = draw({ ...view, assessment: { ...assessment, call } }, 'why');
    await waitFor(() => expect(container.textContent).toContain(first.text));
    expect(container.querySelector('.why')?.textContent?.split(first.text)).toHaveLength(2);
  });

  it('answers whether it is worth the time in one sentence, not in two that say the same', async () => {
    const { getByText } = draw(view, 'why');
    const heading = await waitFor(() => getByText(texts['why.call']));
    expect(heading.nextElementSibling?.textContent).toBe(view.assessment.call.why);
  });

  it('does not say "0 people" of people that were not seen', async () => {
    const parts = [
      { part: 'people' as const, state: 'shut' as const },
      { part: 'composer' as const, state: 'absent' as const },
    ];
    const record = { ...view.record, people: [], parts };
    const { container } = draw({ ...view, record }, 'read');
    await waitFor(() => expect(container.textContent).toContain('People: not open.'));
    expect(container.textContent).not.toContain('0 people');
    expect(container.textContent).not.toContain('Text being written');
  });

  it('lists what changed and the CRMs it knows without a dot at the end of a line', () => {
    const changed = draw(scenes.changes?.state('en') ?? view).container.querySelector('.changes');
    expect(changed?.querySelectorAll('.change')).toHaveLength(2);
    const welcome = draw({ kind: 'empty', reason: 'not-a-crm' }).container.querySelector('.welcome');
    expect(`${changed?.textContent} ${welcome?.textContent}`).not.toContain(' ·');
  });

  it.each(['trail', 'read', 'prep'] as const)('%s writes no dot at the end of a line', async (route) => {
    const { container } = draw(view, route);
    await waitFor(() => expect(container.querySelector('.reading .who.full')).not.toBeNull());
    // The dots are the style's, which hangs them before a part: one in the text stays behind where the line is broken.
    expect(container.querySelector('.reading')?.textContent).not.toMatch(/ · (?!Fleet)/);
  });

  it('the brief names somebody of whom only the name is known as it names the others', async () => {
    const { prep } = view;
    const [first] = prep?.who ?? [];
    if (!prep || !first) throw new Error('the scene has nobody');
    const { title, role, ...bare } = { ...first, name: 'Quill Marsden', side: 'buyer' as const };
    expect([title, role]).not.toEqual([undefined, undefined]);
    const who = [bare, ...prep.who];
    const { container } = draw({ ...view, prep: { ...prep, who } }, 'prep');
    const names = () => [...container.querySelectorAll('.reading .chief')].map(read);
    await waitFor(() => expect(names()).toContain(first.name));
    expect(names()).toContain('Quill Marsden');
  });

  it.each(['next', 'prep'] as const)('%s leaves what the framework does not ask for', async (route) => {
    const { container } = draw(view, route);
    const shown = () => read(container.querySelector('.reading'));
    await waitFor(() => expect(shown()).toContain('Paper process'));
    expect(shown()).not.toContain('Budget');
  });

  it('gives the buttons of each quote a name of their own', async () => {
    const { container, row, getByLabelText } = draw(view);
    fireEvent.click(row('authority') as HTMLElement);
    await waitFor(() => expect(container.querySelector('.evidence')).not.toBeNull());
    for (const name of ['Show me: Tom Reyes', 'Copy: Tom Reyes', 'This is wrong: Tom Reyes'])
      expect(getByLabelText(name)).toBeTruthy();
  });

  it('says of each part that was not seen why, and what to open', async () => {
    const { container } = draw(view, 'read');
    await waitFor(() =>
      expect(container.textContent).toContain('Activity: not open. Open it on the page and I read it.'),
    );
    expect(container.textContent).toContain('3\u00a0of\u00a05\u00a0read.');
    expect(container.textContent).not.toContain('Text being written');
  });
});

describe('without a record', () => {
  it.each(Object.entries(scenes).filter(([, scene]) => scene.state('en').kind !== 'record'))(
    '%s says something and never throws',
    (_name, scene) => {
      const { container } = draw(scene.state('en'));
      expect(container.querySelector('.state')?.textContent?.length).toBeGreaterThan(10);
    },
  );

  it('says between two records that one is read, names neither, and leaves the framework where it was', () => {
    const head = () => container.querySelector('h1')?.textContent;
    const { container, getByRole, redraw } = draw({ kind: 'loading' });
    expect(head()).toBe('Fairlead');
    expect(container.querySelector('.foot')).toBeNull();
    for (const kind of ['loading', 'reading'] as const) {
      act(() => redraw(view));
      expect(head()).toBe(view.record.title);
      const framework = (getByRole('combobox') as HTMLSelectElement).value;
      act(() => redraw({ kind }));
      expect(head()).toBe(texts['head.reading']);
      expect(container.textContent).not.toContain(view.record.title);
      expect((getByRole('combobox') as HTMLSelectElement).value).toBe(framework);
      expect(container.querySelector('.foot')?.textContent).toBe('');
    }
    act(() => redraw({ kind: 'empty', reason: 'list-page' }));
    expect(container.querySelector('.head')?.textContent).toContain('Fairlead');
    expect(container.querySelector('.head select, .foot')).toBeNull();
  });

  it('offers the sample on the first open', () => {
    const { getByText, act } = draw({ kind: 'empty', reason: 'not-a-crm' });
    fireEvent.click(getByText('Look at a sample'));
    expect(act.onSample).toHaveBeenCalledWith(true);
  });

  it('asks for a page that it may not read', () => {
    const { getByText, act } = draw({ kind: 'permission', host: 'crm.example.com' });
    fireEvent.click(getByText('Read this site'));
    expect(act.onReadSite).toHaveBeenCalled();
  });
});

const drawKeys = (language: 'en' | 'fr', more: Partial<Parameters<typeof Sidebar>[0]> = {}) =>
  render(
    <Sidebar
      state={view}
      route="keys"
      tell={(key, slots) => say(language === 'fr' ? french : texts, key, slots, language)}
      language={language}
      now="2026-11-19T11:05:00Z"
      inForce={{ organisation: 'Acme', version: '12', state: 'packaged' }}
      sites={[]}
      act={actions()}
      {...more}
    />,
  );

it('keys have the names that stand on the reader’s own keyboard', async () => {
  const { container } = drawKeys('fr');
  await waitFor(() => expect(container.querySelector('kbd')).toBeTruthy());
  const names = [...container.querySelectorAll('kbd')].map(({ textContent }) => textContent);
  expect(names).toEqual(expect.arrayContaining(['j', '↓', 'Début', 'Fin', 'Entrée', 'Échap', '?']));
});

describe('single letters', () => {
  it('can be switched off, and then do nothing outside the list', () => {
    const act = actions();
    const onLetterKeys = vi.fn();
    const { getByLabelText } = drawKeys('en', { letterKeys: false, act: { ...act, onLetterKeys } });
    press(document.body, 'p');
    expect(act.onRoute).not.toHaveBeenCalled();
    return waitFor(() => getByLabelText('Use single letters anywhere')).then((box) => {
      fireEvent.click(box);
      expect(onLetterKeys).toHaveBeenCalledWith(true);
    });
  });
});

describe('what is said aloud', () => {
  it('of a page that was read too early does not stand beside the record that comes after it', async () => {
    const named = (id: string, title: string): RecordView => ({
      ...view,
      record: { ...view.record, id, title },
      assessment: { ...view.assessment, record: id },
    });
    const { container, redraw } = draw(named('1', 'Alpha'));
    redraw(named('2', 'Beta'));
    await waitFor(() => expect(container.querySelector('.live')?.textContent).toContain('Beta'));
    // The same address, and now its own words.
    redraw(named('2', 'Gamma'));
    await waitFor(() => expect(container.textContent).toContain('Gamma'));
    expect(container.textContent).not.toContain('Beta');
  });
});
