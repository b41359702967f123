import { type EngineOptions, type EngineSession, openFirefox } from '../browsers.ts';
import { describeHolding } from './holds.ts';

/** A new Firefox for each visitor: its driver takes no partitioned cookies away, and waits for pages that never end loading. */
async function openFresh(options: EngineOptions): Promise<EngineSession> {
  let now = await openFirefox(options);
  return {
    engine: 'firefox',
    goto: (url) => now.goto(url),
    reload: () => now.reload(),
    isVisible: (selector) => now.isVisible(selector),
    click: (selector) => now.click(selector),
    press: (key) => now.press(key),
    address: () => now.address(),
    cookie: (name) => now.cookie(name),
    forget: async () => {
      await now.close();
      now = await openFirefox(options);
    },
    close: () => now.close(),
  };
}

describeHolding('firefox', openFresh);
