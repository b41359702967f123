/** Loaded on pages that hold something by tagged markup: the guard's release, and the banner's placeholders. */
import type { Host } from '@kiwiconsent/banner/browser';
import { showPlaceholders, tendPlaceholders } from '@kiwiconsent/banner/placeholders';
import { mayLoad, openTagged } from '@kiwiconsent/guard';

/** What it returns makes the page fit the choice as it stands. */
export function openRelease(host: Host, report: (problem: unknown) => void): () => void {
  const { judgeable, surface } = host.config;
  const tagged = openTagged(
    document,
    (id, address) => mayLoad(judgeable, surface, host.keeper.current().choice, id, address, document.baseURI),
    report,
  );
  tendPlaceholders(host, (element) => {
    tagged.once(element);
    showPlaceholders(document);
  });
  return () => {
    // A script that runs is stopped by nothing but a new page (WD-5).
    if (tagged.isStale()) location.reload();
    tagged.apply();
    showPlaceholders(document);
  };
}
