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
