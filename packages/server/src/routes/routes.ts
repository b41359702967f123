/** Every route of ours, each in its own file. */
import type { FastifyInstance } from 'fastify';
import type { House } from '../house.ts';
import { archiveRoute } from './archive.ts';
import { askRoute } from './ask.ts';
import { decisionsRoute } from './decisions.ts';
import { filesRoute } from './files.ts';
import { gpcRoute } from './gpc.ts';
import { healthRoute } from './health.ts';
import { inventoryRoute } from './inventory.ts';
import { ledgerCheckpointRoute } from './ledger-checkpoint.ts';
import { ledgerHandoverRoute } from './ledger-handover.ts';
import { ledgerKeyRoute } from './ledger-key.ts';
import { ledgerTileRoute } from './ledger-tile.ts';
import { noticeRoutes } from './notice.tsx';
import { onceRoute } from './once.tsx';
import { openapiRoute } from './openapi.ts';
import { receiptPackRoute } from './receipt-pack.ts';
import { receiptProofRoute } from './receipt-proof.ts';
import { receiptShownRoute } from './receipt-shown.tsx';
import { receiptsRoute } from './receipts.tsx';
import { reportsRoute } from './reports.ts';
import { settingsRoute } from './settings.tsx';

type Route = (app: FastifyInstance, house: House) => void;

export const ROUTES: readonly Route[] = [
  decisionsRoute,
  receiptsRoute,
  receiptProofRoute,
  receiptPackRoute,
  receiptShownRoute,
  archiveRoute,
  ledgerCheckpointRoute,
  ledgerKeyRoute,
  ledgerHandoverRoute,
  ledgerTileRoute,
  onceRoute,
  reportsRoute,
  askRoute,
  inventoryRoute,
  filesRoute,
  healthRoute,
  gpcRoute,
  openapiRoute,
  settingsRoute,
  noticeRoutes,
];

/** Those of a server that only reports. */
export const REPORTING: readonly Route[] = [reportsRoute, filesRoute, healthRoute, openapiRoute];
