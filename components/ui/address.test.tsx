// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { Address } from './address.tsx';

afterEach(cleanup);

it('an address stays the same text, and may be broken behind its slashes alone', () => {
  const url = 'https://criteria.acme.example/fairlead/criteria.json';
  const { container } = render(<Address url={url} />);
  expect(container.textContent).toBe(url);
  const parts = [...container.querySelectorAll('span')].map(({ textContent }) => textContent);
  expect(parts).toEqual(['https://', 'criteria.acme.example/', 'fairlead/', 'criteria.json']);
});

it('the sign that stands for the rest of an address never stands on a line alone', () => {
  const { container } = render(<Address url="https://crm.example.com/deals/*" />);
  expect(container.querySelector('span:last-of-type')?.textContent).toBe('deals/*');
});
