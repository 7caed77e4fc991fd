import { type Browser, evaluate, type Session } from './devtools.ts';

/** What a picture of page and sidebar looks like, in CSS pixels. */
export interface ShotPlan {
  width: number;
  height: number;
  panelWidth: number;
  scale: number;
  dark: boolean;
}

/** Sets both halves to the sizes of the plan, as if the window were that large. */
export const prepareShot = async (page: Session, panel: Session, plan: ShotPlan): Promise<void> => {
  const halves: [Session, number][] = [
    [page, plan.width - plan.panelWidth - 1],
    [panel, plan.panelWidth],
  ];
  for (const [half, width] of halves) {
    await half.send('Emulation.setDeviceMetricsOverride', {
      width,
      height: plan.height,
      deviceScaleFactor: plan.scale,
      mobile: false,
    });
    await half.send('Emulation.setEmulatedMedia', {
      features: [{ name: 'prefers-color-scheme', value: plan.dark ? 'dark' : 'light' }],
    });
  }
};

const capture = async (half: Session): Promise<string> => {
  // Two frames: the sizes above have been laid out and painted by then.
  await evaluate(
    half,
    'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(0))))',
  );
  return String((await half.send('Page.captureScreenshot', { format: 'png' })).data);
};

/** One PNG with the page on the left, the sidebar on the right and a hairline between them, put together by the browser. */
export const takeShot = async (
  browser: Browser,
  page: Session,
  panel: Session,
  plan: ShotPlan,
): Promise<Buffer> => {
  const left = await capture(page);
  const right = await capture(panel);
  const { targetId } = await browser.send('Target.createTarget', { url: 'about:blank' });
  const table = await browser.attach(String(targetId));
  const line = plan.dark ? '#3a4349' : '#c9d0d4';
  const data = await evaluate(
    table,
    `(async () => {
      const read = async (data) => { const image = new Image(); image.src = 'data:image/png;base64,' + data; await new Promise((done) => { image.onload = done; }); return image; };
      const page = await read('${left}');
      const panel = await read('${right}');
      const canvas = document.createElement('canvas');
      canvas.width = page.width + ${plan.scale} + panel.width;
      canvas.height = Math.max(page.height, panel.height);
      const pen = canvas.getContext('2d');
      pen.fillStyle = '${line}';
      pen.fillRect(0, 0, canvas.width, canvas.height);
      pen.drawImage(page, 0, 0);
      pen.drawImage(panel, page.width + ${plan.scale}, 0);
      return canvas.toDataURL('image/png');
    })()`,
  );
  await browser.send('Target.closeTarget', { targetId });
  return Buffer.from(String(data).replace(/^data:image\/png;base64,/, ''), 'base64');
};
