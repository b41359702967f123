/**
 * Loaded on pages that hold something by tagged markup, and where a choice changes: the guard's release, the
 * banner's placeholders, and what a refusal takes away.
 */
import type { Host } from '@kiwiconsent/banner/browser';
import { showPlaceholders, tendPlaceholders } from '@kiwiconsent/banner/placeholders';
import { mayLoad, openTagged, sweep } from '@kiwiconsent/guard';

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
    const { choice } = host.keeper.current();
    sweep(judgeable, surface, choice).catch(report);
    // A script that runs is stopped by nothing but a new page (WD-5).
    if (tagged.isStale()) location.reload();
    tagged.apply();
    showPlaceholders(document);
  };
}
