/**
 * In report-only, the one script of a page in the place of all else: takes what the guard would have held to the server
 * (docs/spec/page.md §2).
 */
import { readPageConfig } from '@kiwiconsent/banner/browser';
import { openReports } from '@kiwiconsent/guard';
import { handedOver } from './hands.ts';
import { sendTo } from './send-reports.ts';
import { whenRead } from './when-read.ts';

// First of all: the guard gives itself only while this script runs.
const guard = handedOver();

whenRead(document, () => {
  const config = readPageConfig(document);
  if (config) guard?.tellTo(openReports(config, window, sendTo('')).add);
});
